/**
 * How the atoms of a structure fill its cell: are any two too near to each other, and is there room where nothing stands? A
 * structure that fits its data but not its neighbours is not right. {@link org.objcryst.packing.Packing} looks at both:
 *
 * <pre>{@code
 * Packing packing = Packing.of(crystal);
 * packing.contacts().forEach(System.out::println);    // worst first
 * packing.doubts().forEach(System.out::println);      // in words; empty if nothing speaks against the structure
 * }</pre>
 */
package org.objcryst.packing;
