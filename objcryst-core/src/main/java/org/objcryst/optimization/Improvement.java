package org.objcryst.optimization;

/**
 * A row of the record of a run: a new best.
 *
 * @param trial number of the trial
 * @param cost the cost found
 */
public record Improvement(long trial, double cost) {}
