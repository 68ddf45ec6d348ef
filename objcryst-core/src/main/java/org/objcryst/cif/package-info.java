/**
 * Crystallographic Information Files. {@link org.objcryst.cif.CifDocument} is the text as blocks, items and loops;
 * {@link org.objcryst.cif.CifStructure} is the crystal structure in it, read from a file and written to one:
 *
 * <pre>{@code
 * CifStructure quartz = CifStructure.read(Path.of("quartz.cif"));
 * quartz.atoms().forEach(System.out::println);
 * quartz.write(Path.of("copy.cif"));
 * }</pre>
 *
 * <p>Tags are compared without regard to case, and {@code .} in a tag means {@code _}, so that the names of both dictionary
 * languages work. Blocks keep the order of the file. A standard uncertainty in parentheses is kept beside its number.
 *
 * @see "Hall, Allen &amp; Brown (1991), Acta Cryst. A47, 655–685"
 */
package org.objcryst.cif;
