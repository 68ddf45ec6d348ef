package org.objcryst.powder;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.objcryst.SharedData;
import org.objcryst.crystal.Atom;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.OccupancyCorrection;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.powder.background.Interpolation;
import org.objcryst.powder.background.PointBackground;
import org.objcryst.powder.format.PowderData;
import org.objcryst.powder.profile.PseudoVoigtProfile;
import org.objcryst.scattering.RadiationType;
import org.objcryst.scattering.ResonantScattering;
import org.objcryst.symmetry.Lattice;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A project of FOX as a model built by hand: its patterns from the file, its atoms where ObjCryst++ places them. */
final class FoxProject {
    private static final String FOLDER = "data/fox-projects/";

    private final Element root;
    private final Crystal crystal;

    FoxProject(String file) {
        root = parsed(file);
        crystal = crystal(file);
    }

    private static Element parsed(String file) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(SharedData.path(FOLDER + file).toFile())
                    .getDocumentElement();
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(file, e);
        }
    }

    private Crystal crystal(String file) {
        List<Map<String, String>> atoms = SharedData.table(FOLDER + "atoms.tsv").stream()
                .filter(a -> a.get("file").equals(file))
                .toList();
        double[] c = numbers(atoms.get(0).get("cell").replace(';', ' '));
        Crystal made = new Crystal(
                Lattice.ofDegrees(c[0], c[1], c[2], c[3], c[4], c[5]),
                atoms.get(0).get("space_group"));
        Element element = all(root, "Crystal").get(0);
        boolean corrected = option(element, "Use Dynamical Occupancy Correction", 1) == 1;
        made.occupancyCorrection().choose(corrected ? OccupancyCorrection.ON : OccupancyCorrection.OFF);
        Map<String, ScatteringPower> powers = new LinkedHashMap<>();
        for (Element power : all(element, "ScatteringPowerAtom")) {
            powers.put(
                    power.getAttribute("Symbol"),
                    new ScatteringPower(power.getAttribute("Name"), power.getAttribute("Symbol"))
                            .biso(par(power, "Biso", 1)));
        }
        for (Map<String, String> a : atoms) {
            double[] xyz = numbers(a.get("x") + " " + a.get("y") + " " + a.get("z"));
            made.add(new Atom(a.get("label"), powers.get(a.get("element")), xyz[0], xyz[1], xyz[2]));
        }
        return made;
    }

    /** The patterns of the project, each with its own phase of the one crystal. */
    List<PowderPattern> patterns() {
        return all(root, "PowderPattern").stream().map(this::pattern).toList();
    }

    private PowderPattern pattern(Element e) {
        List<double[]> columns = points(e);
        PowderPattern pattern = new PowderPattern(
                PowderData.ofDegrees(e.getAttribute("Name"), columns.get(0), columns.get(1), columns.get(2)));
        pattern.points().weights(columns.get(3));
        pattern.axis().par("zero").setHuman(par(e, "Zero", par(e, "2ThetaZero", 0)));
        pattern.axis().par("displacement").setHuman(par(e, "2ThetaDisplacement", 0));
        pattern.axis().par("transparency").setHuman(par(e, "2ThetaTransparency", 0));
        pattern.maxStol(Double.parseDouble(text(e, "MaxSinThetaOvLambda")));
        radiation(pattern, all(e, "Radiation").get(0));
        background(pattern, all(e, "PowderPatternBackground").get(0));
        phase(pattern, all(e, "PowderPatternCrystal").get(0));
        return pattern;
    }

    private void radiation(PowderPattern pattern, Element e) {
        pattern.radiation().type(RadiationType.values()[new int[] {1, 0, 2}[option(e, "Radiation", 1)]]);
        double mean = par(e, "Wavelength", 1);
        pattern.wavelength(mean);
        if (option(e, "Spectrum", 0) == 1) {
            double difference = Double.parseDouble(text(e, "XRayTubeDeltaLambda"));
            double ratio = Double.parseDouble(text(e, "XRayTubeAlpha2Alpha1Ratio"));
            double first = mean - difference * ratio / (1 + ratio);
            pattern.radiation().doublet(first, first + difference, ratio);
            pattern.axis().firstOrderDoublet(true);
        }
        pattern.radiation().polarization(Double.parseDouble(text(e, "LinearPolarRate")));
    }

    private static void background(PowderPattern pattern, Element e) {
        boolean spline =
                option(e, "Interpolation Model", e.getAttribute("Interpolation").equals("Linear") ? 0 : 1) == 1;
        List<Element> lists = all(e, "XIntensityList");
        List<double[]> c = columns((lists.isEmpty() ? all(e, "TThetaIntensityList") : lists).get(0), 3);
        pattern.background(PointBackground.ofDegrees(c.get(0), c.get(1))
                .interpolation(spline ? Interpolation.CUBIC_SPLINE : Interpolation.LINEAR_CONTINUED));
    }

    private void phase(PowderPattern pattern, Element e) {
        PseudoVoigtProfile profile = new PseudoVoigtProfile()
                .widthDeg2(par(e, "U", 0), par(e, "V", 0), par(e, "W", 0.01))
                .lorentzianFraction(par(e, "Eta0", 0.5), par(e, "Eta1", 0))
                .asymmetry(par(e, "Asym0", 1), par(e, "Asym1", 0), par(e, "Asym2", 0));
        boolean realOnly = !e.getAttribute("IgnoreImagScattFact").equals("0");
        pattern.addPhase(crystal, profile)
                .scattering()
                .resonantScattering()
                .choose(realOnly ? ResonantScattering.REAL_PART : ResonantScattering.TABULATED);
    }

    /** Angles in degrees, intensities, uncertainties, weights. */
    private static List<double[]> points(Element e) {
        List<Element> old = all(e, "IobsSigmaWeightList");
        if (old.isEmpty()) {
            return columns(all(e, "XIobsSigmaWeightList").get(0), 4);
        }
        double from = Double.parseDouble(old.get(0).getAttribute("TThetaMin"));
        double step = Double.parseDouble(old.get(0).getAttribute("TThetaStep"));
        List<double[]> columns = new ArrayList<>(columns(old.get(0), 3));
        int n = columns.get(0).length;
        columns.add(0, IntStream.range(0, n).mapToDouble(i -> from + i * step).toArray());
        return columns;
    }

    private static List<double[]> columns(Element list, int count) {
        double[] all = numbers(list.getTextContent());
        List<double[]> columns = new ArrayList<>();
        for (int c = 0; c < count; c++) {
            int column = c;
            columns.add(IntStream.range(0, all.length / count)
                    .mapToDouble(i -> all[i * count + column])
                    .toArray());
        }
        return columns;
    }

    private static double par(Element parent, String name, double otherwise) {
        return all(parent, "Par").stream()
                .filter(p -> p.getAttribute("Name").equals(name))
                .mapToDouble(p -> Double.parseDouble(p.getTextContent()))
                .findFirst()
                .orElse(otherwise);
    }

    private static int option(Element parent, String name, int otherwise) {
        return all(parent, "Option").stream()
                .filter(o -> o.getAttribute("Name").equals(name))
                .mapToInt(o -> Integer.parseInt(o.getAttribute("Choice")))
                .findFirst()
                .orElse(otherwise);
    }

    private static String text(Element parent, String name) {
        return all(parent, name).get(0).getTextContent().strip();
    }

    private static List<Element> all(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
