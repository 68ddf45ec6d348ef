package org.objcryst.symmetry;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A space group in a definite setting. Made from any usual symbol, a number, a Hall symbol or a list of operators:
 * <pre>
 *   SpaceGroup.of("P21/c")   SpaceGroup.of("F d -3 m:1")   SpaceGroup.of("-P 2ybc")   SpaceGroup.of("62")
 * </pre>
 * Where a symbol leaves something open the standard setting is taken: unique axis b and cell choice 1, origin choice 2 (the
 * one at the centre), hexagonal axes. {@link #symbol()} always tells which setting was taken, {@link #alternatives(String)}
 * what else the symbol could mean. Immutable.
 */
public final class SpaceGroup {
    private final int number;
    private final String symbol;
    private final String hall;
    private final OperatorSet operators;
    private final ReflectionSymmetry reflections;

    private SpaceGroup(int number, String symbol, String hall, OperatorSet operators) {
        this.number = number;
        this.symbol = symbol;
        this.hall = hall;
        this.operators = operators;
        reflections = new ReflectionSymmetry(operators);
    }

    /**
     * The group that a symbol means.
     *
     * @param symbol Hermann-Mauguin symbol (full or short, with or without blanks and suffix), number, or Hall symbol
     * @return the group; the standard setting where the symbol leaves a choice
     * @throws IllegalArgumentException for an unknown symbol, naming the nearest ones
     */
    public static SpaceGroup of(String symbol) {
        return GroupReader.read(symbol);
    }

    /**
     * The group that a symbol means in a given cell: the first of the {@link #alternatives(String)} that the cell obeys, so that
     * hexagonal or rhombohedral axes and the unique axis of a monoclinic cell need not be told.
     *
     * @param symbol as for {@link #of(String)}
     * @param cell a measured cell, 1 % and 1° are allowed for
     * @return the group
     * @throws IllegalArgumentException for an unknown symbol, or if the cell obeys none of its settings
     */
    public static SpaceGroup of(String symbol, Lattice cell) {
        return GroupReader.read(symbol, cell);
    }

    /**
     * All settings that a symbol may mean.
     *
     * @param symbol as for {@link #of(String)}
     * @return full symbols, that of the setting taken first; empty if the symbol is unknown
     */
    public static List<String> alternatives(String symbol) {
        return SymbolReader.read(symbol).stream().map(Setting::fullSymbol).toList();
    }

    /**
     * The full symbols of all tabulated settings.
     *
     * @return in the order of International Tables
     */
    public static List<String> symbols() {
        return SettingTable.SETTINGS.stream().map(Setting::fullSymbol).toList();
    }

    /**
     * The standard setting of a space-group type.
     *
     * @param number 1 to 230
     * @return unique axis b, cell choice 1, origin choice 2, hexagonal axes
     */
    public static SpaceGroup ofNumber(int number) {
        return ofSetting(SettingTable.standard(number));
    }

    /**
     * The group that a Hall symbol spells out.
     *
     * @param hall for example {@code -P 2ybc}, {@code -F 4vw 2vw 3}, {@code P 61 2 (0 0 -1)}
     * @return the group
     */
    public static SpaceGroup ofHall(String hall) {
        return GroupReader.ofHall(hall);
    }

    /**
     * The group that some operators generate; a complete list or generators alone. Its setting is looked up among the
     * tabulated ones. An untabulated setting gets the symbol of the standard one, followed by the change of basis that leads
     * from there, for example {@code P 1 21/c 1 (x-2*z,y,z)}; {@link #of(String)} reads this back.
     *
     * @param operators at least the generators, centring translations included
     * @return the group
     */
    public static SpaceGroup ofOperators(List<SymmetryOp> operators) {
        return ofSet(OperatorSet.generatedBy(operators));
    }

    static SpaceGroup ofSet(OperatorSet set) {
        Optional<Setting> tabulated = SettingIndex.find(set);
        if (tabulated.isPresent()) {
            Setting s = tabulated.get();
            return new SpaceGroup(s.number(), s.fullSymbol(), s.hall(), set);
        }
        TypeFinder.Type type = TypeFinder.find(set);
        Setting s = type.standard();
        String symbol = "%s (%s)".formatted(s.fullSymbol(), type.fromStandard());
        return new SpaceGroup(s.number(), symbol, HallSymbol.changed(s.hall(), type.fromStandard()), set);
    }

    static SpaceGroup ofSetting(Setting s) {
        OperatorSet operators = OperatorSet.generatedBy(HallSymbol.generators(s.hall()));
        return new SpaceGroup(s.number(), s.fullSymbol(), s.hall(), operators);
    }

    /**
     * Number of the space-group type in International Tables.
     *
     * @return 1 to 230
     */
    public int number() {
        return number;
    }

    /**
     * The full Hermann-Mauguin symbol with blanks and, where needed, a suffix.
     *
     * @return for example {@code P 1 21/c 1} or {@code F d -3 m:2}
     */
    public String symbol() {
        return symbol;
    }

    /**
     * A Hall symbol of this setting.
     *
     * @return for example {@code -P 2ybc}
     */
    public String hall() {
        return hall;
    }

    /**
     * The crystal system of the type.
     *
     * @return one of seven
     */
    public CrystalSystem crystalSystem() {
        return CrystalSystem.of(number);
    }

    /**
     * The type of the point group, whatever its orientation.
     *
     * @return for example {@code 2/m} or {@code -42m}
     */
    public String pointGroup() {
        return PointGroup.of(operators.rotations());
    }

    /**
     * Number of operators in the cell, centring included: the multiplicity of the general position.
     *
     * @return 1 to 192 in the tabulated settings
     */
    public int order() {
        return operators.ordered().size();
    }

    /**
     * All operators modulo lattice translations: for each centring vector the representatives, then, if there is a centre,
     * the representatives followed by the inversion. The identity comes first.
     *
     * @return an immutable list; translations in [0, 1)
     */
    public List<SymmetryOp> operators() {
        return operators.ordered();
    }

    /**
     * One operator for each rotation, or for each pair R, −R if there is a centre; proper rotations then.
     *
     * @return an immutable list, the identity first
     */
    public List<SymmetryOp> representatives() {
        return operators.representatives();
    }

    /**
     * The lattice translations inside the cell, as operators.
     *
     * @return an immutable list, zero first
     */
    public List<SymmetryOp> centringVectors() {
        return operators.centring();
    }

    /**
     * Whether the group has a centre of symmetry anywhere.
     *
     * @return true for 92 of the 230 types
     */
    public boolean isCentrosymmetric() {
        return operators.inversion() != null;
    }

    /**
     * The inversion −x + u; the centre lies at u/2.
     *
     * @return the operator, empty without a centre
     */
    public Optional<SymmetryOp> inversion() {
        return Optional.ofNullable(operators.inversion());
    }

    /**
     * Translation u of the inversion −x + u; the centre lies at u/2.
     *
     * @return three numbers in 24ths
     * @throws IllegalStateException without a centre
     */
    public int[] inversionTranslation() {
        SymmetryOp op = inversion().orElseThrow(() -> new IllegalStateException(symbol + " has no centre of symmetry"));
        return new int[] {op.t(0), op.t(1), op.t(2)};
    }

    /**
     * Whether all operators are proper, so that the group has room for molecules of one hand only (Sohncke group).
     *
     * @return true for 65 of the 230 types
     */
    public boolean isSohncke() {
        return operators.ordered().stream().allMatch(op -> op.determinant() > 0);
    }

    /**
     * Whether an operator belongs to the group.
     *
     * @param op any operator, with any lattice translation
     * @return true for members
     */
    public boolean contains(SymmetryOp op) {
        return operators.contains(op);
    }

    /**
     * Whether a reflection is systematically absent: some operator has hR = h and h·t not whole.
     *
     * @param h index
     * @param k index
     * @param l index
     * @return true if the group forbids it
     */
    public boolean isAbsent(int h, int k, int l) {
        return reflections.isAbsent(h, k, l);
    }

    /**
     * Whether the centring alone forbids a reflection.
     *
     * @param h index
     * @param k index
     * @param l index
     * @return true if it is no point of the reciprocal lattice
     */
    public boolean isAbsentByCentring(int h, int k, int l) {
        return reflections.isAbsentByCentring(h, k, l);
    }

    /**
     * Whether the phase of a reflection can take only two values: some rotation has hR = −h.
     *
     * @param h index
     * @param k index
     * @param l index
     * @return true for centric reflections
     */
    public boolean isCentric(int h, int k, int l) {
        return reflections.isCentric(h, k, l);
    }

    /**
     * The phase that a centric reflection may have, besides this + π; for F = Σ f exp(+2πi h·x).
     *
     * @param h index
     * @param k index
     * @param l index
     * @return radians in [0, π); empty if the reflection is not centric
     */
    public OptionalDouble restrictedPhase(int h, int k, int l) {
        return reflections.restrictedPhase(h, k, l);
    }

    /**
     * Number of distinct rotations that leave hkl unchanged; centring is not counted.
     *
     * @param h index
     * @param k index
     * @param l index
     * @return ε, the factor of the expected intensity
     */
    public int epsilon(int h, int k, int l) {
        return reflections.epsilon(h, k, l);
    }

    /**
     * Number of reflections equivalent by the group and Friedel's law: those that coincide in a powder pattern by symmetry.
     *
     * @param h index
     * @param k index
     * @param l index
     * @return 1 to 48; 1 for 000 only
     */
    public int multiplicity(int h, int k, int l) {
        return reflections.multiplicity(h, k, l);
    }

    /**
     * The reflections equivalent by the group and Friedel's law.
     *
     * @param h index
     * @param k index
     * @param l index
     * @return distinct triples, descending; the first is the canonical one
     */
    public int[][] equivalents(int h, int k, int l) {
        return reflections.equivalents(h, k, l);
    }

    /**
     * The member of a set of equivalents that stands for it: the largest in the order of h, k, l.
     *
     * @param h index
     * @param k index
     * @param l index
     * @return three indices
     */
    public int[] canonical(int h, int k, int l) {
        return reflections.equivalents(h, k, l)[0];
    }

    /**
     * Whether a reflection stands for its set of equivalents.
     *
     * @param h index
     * @param k index
     * @param l index
     * @return true for exactly one of each set
     */
    public boolean isCanonical(int h, int k, int l) {
        return reflections.isCanonical(h, k, l);
    }

    /**
     * Number of rotations of the Laue class: multiplicity times the rotations that fix the reflection.
     *
     * @return 2 to 48
     */
    public int laueOrder() {
        return reflections.laueOrder();
    }

    /**
     * What the group demands of the cell.
     *
     * @return constraints on the six parameters
     */
    public LatticeConstraints latticeConstraints() {
        return new LatticeConstraints(operators.rotations());
    }

    /**
     * A box that holds at least one image of every point.
     *
     * @return found by trial; keep it where it is needed often
     */
    public AsymmetricUnit asymmetricUnit() {
        return AsymmetricUnit.of(operators());
    }

    OperatorSet operatorSet() {
        return operators;
    }

    /**
     * The same group on other axes or with another origin (C-16). Centring vectors are added or dropped as the new cell needs.
     *
     * @param change the new coordinates in terms of the old
     * @return the group in the new setting
     * @throws IllegalArgumentException if the new axes are no lattice translations, or do not suit the symmetry
     */
    public SpaceGroup transformed(ChangeOfBasis change) {
        return ofSet(operators.transformed(change));
    }

    /**
     * The way from the standard setting of this type: unique axis b and cell choice 1, origin choice 2, hexagonal axes.
     *
     * @return coordinates in this setting in terms of those in the standard one
     */
    public ChangeOfBasis fromStandard() {
        return TypeFinder.find(operators, List.of(SettingTable.standard(number)))
                .fromStandard();
    }

    /**
     * The way to a primitive cell of the same lattice; it leaves a primitive setting as it is.
     *
     * @return from coordinates in this setting to those in the primitive one, same origin and handedness
     */
    public ChangeOfBasis toPrimitive() {
        return PrimitiveBasis.of(operators.centring());
    }

    /**
     * The special position at or near a point.
     *
     * @param point any position
     * @param lattice the cell
     * @param tolerance largest distance in Å between images that are to coincide; 0 for the symmetry of the point as it is
     * @return the exact position with its multiplicity
     */
    public Site site(Fractional point, Lattice lattice, double tolerance) {
        return new SiteFinder(operators, lattice, tolerance).find(point);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SpaceGroup group && operators.all().equals(group.operators.all());
    }

    @Override
    public int hashCode() {
        return operators.all().hashCode();
    }

    @Override
    public String toString() {
        return symbol + " (No. " + number + ")";
    }
}
