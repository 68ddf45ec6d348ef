package org.objcryst.optimization;

/**
 * How far a run has come.
 *
 * @param run number of the run, from 1
 * @param trials trials made
 * @param totalTrials trials to be made at most
 * @param cost cost of the present configuration; of the coldest world in tempering
 * @param bestCost best cost of this run
 */
public record Progress(int run, long trials, long totalTrials, double cost, double bestCost) {}
