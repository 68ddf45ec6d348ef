package org.objcryst.powder.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.objcryst.cif.CifStructure;
import org.objcryst.cif.CifText;
import org.objcryst.crystal.Crystal;
import org.objcryst.format.FileReplacement;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.PowderPhase;
import org.objcryst.powder.format.PowderData;

/**
 * Structures and the patterns they were found from as one CIF, with what a journal asks of a powder structure. One phase and one
 * pattern stand in one data block, which every reader of structures understands; otherwise each phase and each pattern has a block of
 * its own, first the phases, and the patterns name their phases by {@code _pd_phase_block_id}. Standard uncertainties are those that
 * the parameters have from the last least squares.
 *
 * @see "Toby (2003), J. Appl. Cryst. 36, 1285–1287"
 */
public final class PowderCif {
    private final List<PowderPattern> patterns;
    private final List<Crystal> crystals;
    private final CifText text = new CifText();

    private PowderCif(List<PowderPattern> patterns) {
        this.patterns = patterns;
        crystals = patterns.stream()
                .flatMap(pattern -> pattern.phases().stream())
                .map(PowderPhase::crystal)
                .distinct()
                .toList();
    }

    /**
     * The text of a CIF.
     *
     * @param patterns at their present state, each with at least one phase
     * @return the content of a file
     * @throws IllegalArgumentException if there is no pattern, or one without a phase
     */
    public static String text(List<PowderPattern> patterns) {
        for (PowderPattern pattern : patterns) {
            if (pattern.phases().isEmpty()) {
                throw new IllegalArgumentException(
                        pattern.name() + " has no phase; its points alone are written by pdcif");
            }
        }
        if (patterns.isEmpty()) {
            throw new IllegalArgumentException("a CIF of powder structures needs a pattern, got none");
        }
        PowderCif cif = new PowderCif(patterns);
        if (cif.crystals.size() == 1 && patterns.size() == 1) {
            cif.oneBlock();
        } else {
            cif.manyBlocks();
        }
        return cif.text.toString();
    }

    /**
     * Structures and measured patterns that no model joins: one of each in one block, otherwise each in a block of its own.
     *
     * @param structures any number
     * @param patterns any number, at least one of both
     * @return the content of a file
     * @throws IllegalArgumentException if there is neither structure nor pattern
     */
    public static String text(List<CifStructure> structures, List<PowderData> patterns) {
        if (structures.isEmpty() && patterns.isEmpty()) {
            throw new IllegalArgumentException("a CIF needs a structure or a pattern, got neither");
        }
        boolean together = structures.size() == 1 && patterns.size() == 1;
        Set<String> names = new HashSet<>();
        CifText text = new CifText();
        for (CifStructure structure : structures) {
            text.block(unique(structure.name(), names)).item("_audit_creation_method", "objcryst");
            structure.appendTo(text);
        }
        for (PowderData pattern : patterns) {
            if (!together) {
                text.block(unique(Digits.ascii(pattern.title()), names));
            }
            PdCifText.append(pattern, text);
        }
        return text.toString();
    }

    private static String unique(String name, Set<String> taken) {
        String free = name;
        for (int n = 2; !taken.add(CifText.blockName(free).toLowerCase(Locale.ROOT)); n++) {
            free = n + "_" + name;
        }
        return free;
    }

    /**
     * Writes a CIF; a file of this name is replaced at once or not at all.
     *
     * @param patterns at their present state, each with at least one phase
     * @param path where to write
     * @throws IllegalArgumentException if there is no pattern, or one without a phase
     */
    public static void write(List<PowderPattern> patterns, Path path) {
        FileReplacement.write(path, text(patterns));
    }

    private void oneBlock() {
        Crystal crystal = crystals.get(0);
        begin(crystal.name());
        crystal.toStructure().appendTo(text);
        new PatternSection(patterns.get(0), text).write();
    }

    private void manyBlocks() {
        for (int c = 0; c < crystals.size(); c++) {
            begin(phaseBlock(c));
            text.item("_pd_block_id", phaseBlock(c))
                    .item("_pd_phase_name", crystals.get(c).name());
            text.loop("_pd_block_diffractogram_id");
            for (int p = 0; p < patterns.size(); p++) {
                if (has(patterns.get(p), crystals.get(c))) {
                    text.row(List.of(CifText.quoted(patternBlock(p))));
                }
            }
            crystals.get(c).toStructure().appendTo(text);
        }
        for (int p = 0; p < patterns.size(); p++) {
            begin(patternBlock(p));
            text.item("_pd_block_id", patternBlock(p));
            phasesOf(patterns.get(p));
            new PatternSection(patterns.get(p), text).write();
        }
    }

    private void begin(String name) {
        text.block(name)
                .item("_audit_creation_method", "objcryst")
                .item("_computing_structure_solution", "objcryst")
                .item("_computing_structure_refinement", "objcryst");
    }

    private void phasesOf(PowderPattern pattern) {
        text.loop("_pd_phase_id", "_pd_phase_block_id", "_pd_phase_name");
        int number = 1;
        for (PowderPhase phase : pattern.phases()) {
            List<String> row = new ArrayList<>(List.of(String.valueOf(number++)));
            row.add(CifText.quoted(phaseBlock(crystals.indexOf(phase.crystal()))));
            row.add(CifText.quoted(phase.name()));
            text.row(row);
        }
    }

    private static boolean has(PowderPattern pattern, Crystal crystal) {
        return pattern.phases().stream().anyMatch(phase -> phase.crystal() == crystal);
    }

    private String phaseBlock(int index) {
        return crystals.get(index).name().replaceAll("\\s+", "_") + "_phase_" + (index + 1);
    }

    private String patternBlock(int index) {
        return patterns.get(index).name().replaceAll("\\s+", "_") + "_pattern_" + (index + 1);
    }
}
