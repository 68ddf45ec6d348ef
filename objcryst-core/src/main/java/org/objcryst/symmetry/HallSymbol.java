package org.objcryst.symmetry;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Hall symbols, which spell out generators of a space group.
 *
 * @see "Hall (1981), Acta Cryst. A37, 517–525; International Tables Vol. B, section 1.4, appendix A1.4.2"
 */
final class HallSymbol {
    private static final Pattern SYMBOL =
            Pattern.compile("(-?)\\s*([PABCIRHFSTpabcirhfst])\\s+([^(]+?)\\s*(?:\\(([^)]*)\\))?");
    private static final int LONGEST = 200;
    private static final Pattern OPERATOR = Pattern.compile("(-?)([12346])([xyz'\"*abcnuvwd1-5]*)");
    private static final int TWELFTH = SymmetryOp.UNIT / 12;

    private final String text;
    private final List<SymmetryOp> generators = new ArrayList<>();
    private int previousOrder;
    private char previousAxis = 'z';

    private HallSymbol(String text) {
        this.text = text;
        Matcher symbol = SYMBOL.matcher(text.replace('_', ' ').strip());
        if (text.length() > LONGEST || !symbol.matches()) {
            throw fault("expected a lattice letter, operators and perhaps a change of basis in parentheses");
        }
        if (!symbol.group(1).isEmpty()) {
            generators.add(SymmetryOp.of(negated(SymmetryOp.IDENTITY.rotation()), new int[3]));
        }
        addCentring(Character.toUpperCase(symbol.group(2).charAt(0)));
        String[] operators = symbol.group(3).split("\\s+");
        if (operators.length > 4) {
            throw fault("expected one to four operators");
        }
        for (int i = 0; i < operators.length; i++) {
            addOperator(operators[i], i);
        }
        if (symbol.group(4) != null) {
            changeBasis(symbol.group(4).strip());
        }
    }

    /** The generators that a symbol names, centring translations included. */
    static List<SymmetryOp> generators(String hall) {
        return List.copyOf(new HallSymbol(hall).generators);
    }

    /** The symbol of the same group after a further change of basis. */
    static String changed(String hall, ChangeOfBasis change) {
        Matcher symbol = SYMBOL.matcher(hall);
        if (!symbol.matches()) {
            throw new IllegalArgumentException("not a Hall symbol: \"" + hall + "\"");
        }
        String first = symbol.group(4);
        ChangeOfBasis whole = first == null ? change : change.times(change(first.strip()));
        return "%s%s %s (%s)".formatted(symbol.group(1), symbol.group(2), symbol.group(3), whole);
    }

    private void addCentring(char letter) {
        for (int[] t : centring(letter)) {
            generators.add(SymmetryOp.translation(t[0], t[1], t[2]));
        }
    }

    private static int[][] centring(char letter) {
        return switch (letter) {
            case 'A' -> new int[][] {{0, 12, 12}};
            case 'B' -> new int[][] {{12, 0, 12}};
            case 'C' -> new int[][] {{12, 12, 0}};
            case 'I' -> new int[][] {{12, 12, 12}};
            case 'R' -> new int[][] {{16, 8, 8}};
            case 'H' -> new int[][] {{16, 8, 0}};
            case 'S' -> new int[][] {{8, 8, 16}};
            case 'T' -> new int[][] {{8, 16, 8}};
            case 'F' -> new int[][] {{0, 12, 12}, {12, 0, 12}};
            default -> new int[0][];
        };
    }

    private void addOperator(String token, int position) {
        Matcher m = OPERATOR.matcher(token);
        if (!m.matches()) {
            throw fault("expected an operator such as 2, -4bd, 3*, 21 or 2\", found \"" + token + "\"");
        }
        int order = m.group(2).charAt(0) - '0';
        char axis = 0;
        int screw = 0;
        int[] t = new int[3];
        for (char c : m.group(3).toCharArray()) {
            if ("xyz'\"*".indexOf(c) >= 0) {
                axis = c;
            } else if (Character.isDigit(c)) {
                screw = c - '0';
            } else {
                addTranslation(c, t);
            }
        }
        axis = axis == 0 ? defaultAxis(order, position) : axis;
        if (screw > 0) {
            int part = screwPart(order, screw, axis, token);
            t["xyz".indexOf(axis)] += part;
        }
        int[] r = rotation(order, axis, token);
        generators.add(SymmetryOp.of(m.group(1).isEmpty() ? r : negated(r), t));
        previousOrder = order;
        previousAxis = "xyz".indexOf(axis) >= 0 ? axis : 'z';
    }

    private char defaultAxis(int order, int position) {
        if (position == 1 && order == 2) {
            return previousOrder == 3 || previousOrder == 6 ? '\'' : 'x';
        }
        return position == 2 && order == 3 ? '*' : 'z';
    }

    private int screwPart(int order, int screw, char axis, String token) {
        if (screw >= order || "xyz".indexOf(axis) < 0) {
            throw fault("no such screw axis: \"" + token + "\"");
        }
        return screw * SymmetryOp.UNIT / order;
    }

    private static void addTranslation(char letter, int[] t) {
        switch (letter) {
            case 'a' -> t[0] += 12;
            case 'b' -> t[1] += 12;
            case 'c' -> t[2] += 12;
            case 'u' -> t[0] += 6;
            case 'v' -> t[1] += 6;
            case 'w' -> t[2] += 6;
            case 'n' -> addAll(t, 12);
            default -> addAll(t, 6);
        }
    }

    private static void addAll(int[] t, int amount) {
        for (int i = 0; i < 3; i++) {
            t[i] += amount;
        }
    }

    private int[] rotation(int order, char axis, String token) {
        if (axis == '*' || axis == '\'' || axis == '"') {
            if (order != (axis == '*' ? 3 : 2)) {
                throw fault("diagonal axes have order 2 (' and \") or 3 (*): \"" + token + "\"");
            }
            return axis == '*' ? new int[] {0, 0, 1, 1, 0, 0, 0, 1, 0} : turned(diagonalTwofold(axis), previousAxis);
        }
        return turned(aboutZ(order), axis);
    }

    private static int[] aboutZ(int order) {
        return switch (order) {
            case 1 -> new int[] {1, 0, 0, 0, 1, 0, 0, 0, 1};
            case 2 -> new int[] {-1, 0, 0, 0, -1, 0, 0, 0, 1};
            case 3 -> new int[] {0, -1, 0, 1, -1, 0, 0, 0, 1};
            case 4 -> new int[] {0, -1, 0, 1, 0, 0, 0, 0, 1};
            default -> new int[] {1, -1, 0, 1, 0, 0, 0, 0, 1};
        };
    }

    private static int[] diagonalTwofold(char axis) {
        int s = axis == '"' ? 1 : -1;
        return new int[] {0, s, 0, s, 0, 0, 0, 0, -1};
    }

    /** The matrix with x, y, z permuted cyclically so that its axis z becomes the one named. */
    private static int[] turned(int[] aboutZ, char axis) {
        int[] from = axis == 'x' ? new int[] {2, 0, 1} : axis == 'y' ? new int[] {1, 2, 0} : new int[] {0, 1, 2};
        int[] r = new int[9];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                r[3 * i + j] = aboutZ[3 * from[i] + from[j]];
            }
        }
        return r;
    }

    /** Conjugates the generators (C-12) and adds the images of the old lattice vectors. */
    private void changeBasis(String v) {
        ChangeOfBasis change = change(v);
        generators.replaceAll(change::apply);
        for (int axis = 0; axis < 3; axis++) {
            int[] t = new int[3];
            t[axis] = SymmetryOp.UNIT;
            generators.add(change.apply(SymmetryOp.translation(t[0], t[1], t[2])));
        }
    }

    private static ChangeOfBasis change(String v) {
        return v.matches("-?\\d+\\s+-?\\d+\\s+-?\\d+") ? originShift(v) : ChangeOfBasis.parse(v);
    }

    private static ChangeOfBasis originShift(String v) {
        String[] n = v.split("\\s+");
        return ChangeOfBasis.of(
                SymmetryOp.IDENTITY.rotation(),
                TWELFTH * Integer.parseInt(n[0]),
                TWELFTH * Integer.parseInt(n[1]),
                TWELFTH * Integer.parseInt(n[2]));
    }

    private static int[] negated(int[] r) {
        int[] n = new int[9];
        for (int i = 0; i < 9; i++) {
            n[i] = -r[i];
        }
        return n;
    }

    private IllegalArgumentException fault(String why) {
        return new IllegalArgumentException("not a Hall symbol: \"" + text + "\": " + why);
    }
}
