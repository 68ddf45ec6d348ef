package org.objcryst.cif;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.LatticeMisfit;
import org.objcryst.symmetry.SpaceGroup;
import org.objcryst.symmetry.SymmetryOp;

/**
 * The space group of a block: its operators if they are a complete group, else the Hall symbol, else Hermann–Mauguin, else
 * the number, else P 1.
 */
final class CifSymmetry {
    private static final String[] OPERATORS = {"_space_group_symop_operation_xyz", "_symmetry_equiv_pos_as_xyz"};
    private static final String[] SYMBOLS = {
        "_space_group_name_Hall",
        "_symmetry_space_group_name_Hall",
        "_space_group_name_H-M_alt",
        "_symmetry_space_group_name_H-M",
        "_space_group_name_H-M_full",
        "_space_group_IT_number",
        "_symmetry_Int_Tables_number"
    };

    private static final String[] OTHER_GROUPS = {
        "_space_group_symop_magn_operation_xyz",
        "_space_group_symop_magn_ssg_operation_algebraic",
        "_space_group_symop_ssg_operation_algebraic"
    };

    private static final Pattern LATTICE_LETTER = Pattern.compile("(\\s*-?\\s*[A-Za-z])(\\s.*)");

    private final CifBlock block;
    private final Lattice lattice;
    private final List<String> remarks;

    /** The lattice decides between axes where a symbol leaves them open; remarks are added to the list. */
    CifSymmetry(CifBlock block, Lattice lattice, List<String> remarks) {
        this.block = block;
        this.lattice = lattice;
        this.remarks = remarks;
    }

    SpaceGroup spaceGroup() {
        Optional<SpaceGroup> named = fromSymbols();
        List<SymmetryOp> operators = operators();
        if (operators.isEmpty()) {
            return named.orElseGet(this::unknown);
        }
        try {
            return settle(SpaceGroup.ofOperators(operators), named);
        } catch (IllegalArgumentException e) {
            remarks.add("the operators are ignored: " + e.getMessage());
            return named.orElseThrow(() -> block.line().fault("operators that form a group", e.getMessage()));
        }
    }

    /** A list of operators that is only a part of the named group is taken as incomplete. */
    private SpaceGroup settle(SpaceGroup listed, Optional<SpaceGroup> named) {
        if (named.isPresent()) {
            SpaceGroup group = named.get();
            boolean isPart = listed.operators().size() < group.operators().size()
                    && new HashSet<>(group.operators()).containsAll(listed.operators());
            if (isPart) {
                remarks.add("the list of operators is incomplete; the symbol %s was used".formatted(group.symbol()));
                return group;
            }
            if (group.number() != listed.number()) {
                remarks.add("the operators are those of %s, the symbol says %s; the operators were used"
                        .formatted(listed.symbol(), group.symbol()));
            }
        }
        return listed;
    }

    /** P 1 would be a wrong guess where operators of another kind are given. */
    private SpaceGroup unknown() {
        for (String tag : OTHER_GROUPS) {
            if (block.value(tag).isPresent()) {
                throw block.value(tag)
                        .orElseThrow()
                        .line()
                        .fault("a space group in three dimensions", "a magnetic or modulated structure, " + tag);
            }
        }
        remarks.add("no space group is given; P 1 was assumed");
        return SpaceGroup.of("P 1");
    }

    private Optional<SpaceGroup> fromSymbols() {
        for (String tag : SYMBOLS) {
            Optional<SpaceGroup> group = block.value(tag).flatMap(value -> fromSymbol(tag, value.text()));
            if (group.isPresent()) {
                return group;
            }
        }
        return Optional.empty();
    }

    private Optional<SpaceGroup> fromSymbol(String tag, String symbol) {
        try {
            return Optional.of(tag.endsWith("Hall") ? SpaceGroup.ofHall(inUsualCase(symbol)) : inCell(symbol));
        } catch (IllegalArgumentException e) {
            remarks.add("%s is not understood: %s".formatted(tag, e.getMessage()));
            return Optional.empty();
        }
    }

    private SpaceGroup inCell(String symbol) {
        boolean isClear = SpaceGroup.alternatives(symbol).size() < 2;
        return isClear || SpaceGroup.alternatives(symbol).stream().noneMatch(this::fits)
                ? SpaceGroup.of(symbol)
                : SpaceGroup.of(symbol, lattice);
    }

    private boolean fits(String setting) {
        return SpaceGroup.of(setting).latticeConstraints().misfit(lattice).isWithin(LatticeMisfit.USUAL);
    }

    /** The lattice letter is a capital, axes and translations are not; some programs write all in capitals. */
    private static String inUsualCase(String hall) {
        Matcher parts = LATTICE_LETTER.matcher(hall);
        return parts.matches()
                ? parts.group(1).toUpperCase(Locale.ROOT) + parts.group(2).toLowerCase(Locale.ROOT)
                : hall;
    }

    private static SymmetryOp operator(CifValue triplet) {
        try {
            return SymmetryOp.parse(triplet.text()).reduced();
        } catch (IllegalArgumentException e) {
            throw triplet.line().fault("a symmetry operator such as x,-y,z+1/2", triplet.text());
        }
    }

    private List<SymmetryOp> operators() {
        List<SymmetryOp> operators = new ArrayList<>();
        for (CifRow row : block.rows(OPERATORS)) {
            row.value(OPERATORS).ifPresent(triplet -> operators.add(operator(triplet)));
        }
        return operators;
    }
}
