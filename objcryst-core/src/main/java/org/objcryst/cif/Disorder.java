package org.objcryst.cif;

/**
 * To which alternative an atom of a disordered structure belongs. Atoms of one assembly and one group are there together; groups of
 * one assembly exclude each other.
 *
 * @param assembly name of the disordered part; empty if the file has no names
 * @param group the alternative; negative if it is disordered about a symmetry element
 */
public record Disorder(String assembly, String group) {
    @Override
    public String toString() {
        return assembly.isEmpty() ? "group " + group : "group " + group + " of assembly " + assembly;
    }
}
