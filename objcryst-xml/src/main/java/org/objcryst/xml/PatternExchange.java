package org.objcryst.xml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.objcryst.crystal.Crystal;
import org.objcryst.powder.InstrumentFactors;
import org.objcryst.powder.Objective;
import org.objcryst.powder.PatternPoints;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.PowderPhase;
import org.objcryst.powder.background.Background;
import org.objcryst.powder.background.BackgroundSum;
import org.objcryst.powder.format.AxisKind;
import org.objcryst.powder.profile.ProfileRange;
import org.objcryst.xml.binding.data.BackgroundElement;
import org.objcryst.xml.binding.data.ComponentElement;
import org.objcryst.xml.binding.data.PowderCrystalElement;
import org.objcryst.xml.binding.data.PowderPatternElement;
import org.objcryst.xml.binding.data.RadiationElement;
import org.objcryst.xml.binding.element.FoxElement;
import org.objcryst.xml.binding.element.NamedElement;
import org.objcryst.xml.binding.element.NumberElement;
import org.objcryst.xml.binding.element.NumbersElement;

/** Hands powder patterns over: points, radiation, corrections, and components in their order. */
final class PatternExchange {
    /** The format turns the zero of times of flight into degrees, too. */
    private static final double DEGREES = 180 / Math.PI;

    /** Integrated profiles are for speed; exact sums are as fast here and leave nothing out. */
    private static final OptionExchange<Objective> OBJECTIVE = new OptionExchange<>(
            "Use Integrated Profiles", List.of(Objective.EXACT, Objective.FULL), List.of("Yes (recommended)", "No"));

    private static final Map<String, String> ANGLES = new TreeMap<>(
            Map.of("Zero", "zero", "2ThetaDisplacement", "displacement", "2ThetaTransparency", "transparency"));
    private static final String FLAT = "2ThetaFlatDetDispRatio";
    /** Costs agree with those of ObjCryst++ within 1 %. */
    private static final ProfileRange AS_FAR_AS_FOX = ProfileRange.REFINEMENT;

    private static final String OWN_OBJECTIVE = "objcryst-objective";
    private static final String COST_SCALE = "objcryst-cost-scale";
    private static final String SLIT = "objcryst-slit";
    private static final String RANGE = "objcryst-profile-range";

    private static final int MOST_COMPONENTS = 1000; // with their scales

    private final Links links;
    private final RadiationExchange radiations;
    private final BackgroundExchange backgrounds;
    private final PhaseExchange phases;

    PatternExchange(Links links) {
        this.links = links;
        radiations = new RadiationExchange(links);
        backgrounds = new BackgroundExchange(links);
        phases = new PhaseExchange(links);
    }

    /** Empty if it has no points; the element is kept all the same. */
    Optional<PowderPattern> read(PowderPatternElement element, Map<String, Crystal> crystals) {
        RadiationElement radiation = element.radiation().orElseGet(RadiationElement::new);
        PatternColumns columns = PatternColumns.of(element);
        if (columns.size() == 0) {
            links.remark(element, "pattern \"%s\" has no points; it is kept, but not used", element.name());
            links.keep(element);
            return Optional.empty();
        }
        PowderPattern pattern = new PowderPattern(columns.data(element.name(), RadiationExchange.isPulsed(radiation)));
        pattern.name(element.name());
        radiations.read(radiation, pattern.radiation());
        columns.weightsFor(pattern);
        readParameters(element, pattern);
        readComponents(element, pattern, crystals);
        for (NumbersElement range : element.excluded()) {
            readExclusion(range, pattern);
        }
        return Optional.of(links.link(pattern, element));
    }

    private static void readParameters(PowderPatternElement element, PowderPattern pattern) {
        if (pattern.axis().isTimeOfFlight()) {
            ParExchange.read(element, "Zero", pattern.axis().par("zero"), DEGREES);
            pattern.axis().par("difa").set(-6.7);
            ParExchange.read(element, "TOF-DIFC", pattern.axis().par("difc"));
            ParExchange.read(element, "TOF-DIFA", pattern.axis().par("difa"));
        } else {
            ANGLES.forEach((inFile, inModel) ->
                    ParExchange.read(element, inFile, pattern.axis().par(inModel)));
            ParExchange.read(element, FLAT, pattern.axis().par("flat detector"));
            ParExchange.read(element, "2ThetaZero", pattern.axis().par("zero"));
        }
        ParExchange.read(element, "MuR", pattern.instrument().muR());
        element.maxSinThetaOverLambda().map(NumberElement::value).ifPresent(pattern::maxStol);
        pattern.objective().choose(OBJECTIVE.choice(element).orElse(Objective.EXACT));
        element.furtherAttribute(OWN_OBJECTIVE).map(Objective::valueOf).ifPresent(pattern.objective()::choose);
        element.furtherAttribute(COST_SCALE).map(Double::valueOf).ifPresent(pattern::costScale);
        pattern.profileRange(
                element.furtherAttribute(RANGE).map(PatternExchange::range).orElse(AS_FAR_AS_FOX));
        element.furtherAttribute(SLIT)
                .map(InstrumentFactors.Slit::valueOf)
                .ifPresent(pattern.instrument().slit()::choose);
    }

    private static ProfileRange range(String text) {
        String[] words = text.split(" ");
        return new ProfileRange(Double.parseDouble(words[0]), words[words.length - 1].equals("smooth"));
    }

    /** A component belongs to the pattern if a scale follows it; of those waiting, the scale means the last of its name. */
    private void readComponents(PowderPatternElement element, PowderPattern pattern, Map<String, Crystal> crystals) {
        List<NamedElement> waiting = new ArrayList<>();
        if (element.components().size() > MOST_COMPONENTS) {
            throw links.fault(element, "at most %d components".formatted(MOST_COMPONENTS), "more");
        }
        for (FoxElement component : element.components()) {
            if (component instanceof NamedElement named) {
                waiting.add(named);
            } else {
                ComponentElement scale = (ComponentElement) component;
                NamedElement meant = waiting.stream()
                        .filter(c -> c.name().equals(scale.name()))
                        .reduce((first, second) -> second)
                        .orElseThrow(() -> links.fault(
                                scale, "the name of a component before it", "\"%s\"".formatted(scale.name())));
                waiting.remove(meant);
                readComponent(meant, scale, pattern, crystals);
            }
        }
        waiting.forEach(links::keep);
    }

    private void readComponent(
            NamedElement component, ComponentElement scale, PowderPattern pattern, Map<String, Crystal> crystals) {
        if (component instanceof BackgroundElement background) {
            backgrounds.read(background, pattern.axis().kind()).ifPresent(b -> add(b, pattern));
        } else {
            PowderPhase phase = phases.read((PowderCrystalElement) component, pattern, crystals);
            phase.scale().set(scale.scale());
        }
    }

    private static void add(Background background, PowderPattern pattern) {
        List<Background> all = new ArrayList<>(parts(pattern));
        all.add(background);
        pattern.background(all.size() == 1 ? background : new BackgroundSum(all));
    }

    private static List<Background> parts(PowderPattern pattern) {
        return pattern.background()
                .map(b -> b instanceof BackgroundSum sum ? sum.parts() : List.of(b))
                .orElse(List.of());
    }

    private void readExclusion(NumbersElement range, PowderPattern pattern) {
        double[] x = Abscissa.values(range.values(), pattern.axis().kind());
        if (x.length != 2 || !(x[0] < x[1])) {
            links.remark(range, "an excluded range needs two ends; passed over");
            return;
        }
        pattern.points().exclude(x[0], x[1]);
    }

    PowderPatternElement write(PowderPattern pattern) {
        PowderPatternElement element =
                links.element(pattern, PowderPatternElement.class, () -> new PowderPatternElement(pattern.name()));
        element.radiation(radiations.write(pattern.radiation(), pattern.axis().isTimeOfFlight()));
        writeParameters(pattern, element);
        writeComponents(pattern, element);
        PatternColumns.write(pattern, element);
        writeExclusions(pattern.points(), pattern.axis().kind(), element);
        return element;
    }

    private static void writeParameters(PowderPattern pattern, PowderPatternElement element) {
        element.pars().removeIf(par -> par.name().equals("2ThetaZero"));
        if (pattern.axis().isTimeOfFlight()) {
            ParExchange.write(pattern.axis().par("zero"), element, "Zero", DEGREES);
            ParExchange.write(pattern.axis().par("difc"), element, "TOF-DIFC");
            ParExchange.write(pattern.axis().par("difa"), element, "TOF-DIFA");
        } else {
            ANGLES.forEach((inFile, inModel) -> ParExchange.write(pattern.axis().par(inModel), element, inFile));
            if (pattern.axis().par("flat detector").value() != 0
                    || element.par(FLAT).isPresent()) {
                ParExchange.write(pattern.axis().par("flat detector"), element, FLAT);
            }
        }
        if (pattern.instrument().muR().value() > 0 || element.par("MuR").isPresent()) {
            ParExchange.write(pattern.instrument().muR(), element, "MuR");
        }
        double stol = pattern.axis().maxStol();
        if (element.maxSinThetaOverLambda().map(NumberElement::value).orElse(Double.NaN) != stol) {
            element.maxSinThetaOverLambda(new NumberElement(stol));
        }
        Objective objective = pattern.objective().choice();
        boolean known = objective == OBJECTIVE.choice(element).orElse(Objective.EXACT);
        if (!known) {
            OBJECTIVE.write(Objective.EXACT, element);
        }
        element.furtherAttribute(OWN_OBJECTIVE, Optional.of(objective.name()).filter(o -> !known));
        element.furtherAttribute(
                COST_SCALE, Optional.of(pattern.costScale()).filter(s -> s != 1).map(String::valueOf));
        ProfileRange range = pattern.axis().range();
        element.furtherAttribute(
                RANGE,
                Optional.of(range.fraction() + (range.smooth() ? " smooth" : " cut"))
                        .filter(r -> !range.equals(AS_FAR_AS_FOX)));
        InstrumentFactors.Slit slit = pattern.instrument().slit().choice();
        element.furtherAttribute(SLIT, Optional.of(slit.name()).filter(s -> slit != InstrumentFactors.Slit.FIXED));
    }

    /** Components that no pattern uses stay, in front. */
    private void writeComponents(PowderPattern pattern, PowderPatternElement element) {
        List<NamedElement> mine = new ArrayList<>();
        List<Double> scales = new ArrayList<>();
        for (Background background : parts(pattern)) {
            mine.add(backgrounds.write(background, pattern.axis()));
            scales.add(1.0);
        }
        for (PowderPhase phase : pattern.phases()) {
            mine.add(phases.write(phase, pattern));
            scales.add(phase.scale().value());
        }
        List<FoxElement> written = new ArrayList<>(
                element.components().stream().filter(links::isKept).toList());
        for (int i = 0; i < mine.size(); i++) {
            UniqueNames.give(
                    mine.get(i), mine.get(i) instanceof BackgroundElement ? "background" : "phase", mine.subList(0, i));
            written.add(mine.get(i));
            written.add(new ComponentElement(scales.get(i), mine.get(i).name()));
        }
        element.components().clear();
        element.components().addAll(written);
    }

    private static void writeExclusions(PatternPoints points, AxisKind kind, PowderPatternElement element) {
        List<NumbersElement> ranges = new ArrayList<>();
        for (double[] range : points.excluded()) {
            double[] present = element.excluded().stream()
                    .map(NumbersElement::values)
                    .filter(x -> Arrays.equals(Abscissa.values(x, kind), range))
                    .findFirst()
                    .orElse(new double[0]);
            ranges.add(NumbersElement.of(Abscissa.numbers(range, present, kind)));
        }
        element.excluded().clear();
        element.excluded().addAll(ranges);
    }
}
