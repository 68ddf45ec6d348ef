package org.objcryst.app.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.objcryst.format.MoleculeFormat;
import org.objcryst.powder.export.PowderFormats;

/** Kinds of files that can be written, by their extensions and by what they need. */
enum Target {
    /** Structures, patterns, reflections. */
    CIF("a structure, a powder pattern or reflections", "cif") {
        @Override
        boolean fits(FileContent c) {
            return !c.structures().isEmpty()
                    || !c.patterns().isEmpty()
                    || c.reflections().isPresent();
        }

        @Override
        void write(FileContent c, Path out) {
            Writing.cif(c, out);
        }
    },
    /** Columns and the formats of other programs. */
    PATTERN("a powder pattern", "xye", "xy", "dat", "gsa", "gss", "fxye", "raw", "gsas") {
        @Override
        boolean fits(FileContent c) {
            return !c.patterns().isEmpty();
        }

        @Override
        void write(FileContent c, Path out) {
            PowderFormats.write(c.patterns().get(0), out);
        }

        @Override
        List<String> losses(FileContent c) {
            return lost(c.patterns().size(), "powder patterns", "--pattern");
        }
    },
    /** Molecules. */
    MOLECULE("a molecule or a structure", "fhz", "zmatrix", "xyz", "mol2") {
        @Override
        boolean fits(FileContent c) {
            return c.molecule().isPresent()
                    || c.structures().stream().anyMatch(s -> !s.atoms().isEmpty());
        }

        @Override
        void write(FileContent c, Path out) {
            MoleculeFormat.write(
                    c.molecule()
                            .orElseGet(
                                    () -> new StructureMolecule(c.structures().get(0)).molecule()),
                    out);
        }

        @Override
        List<String> losses(FileContent c) {
            List<String> losses = new ArrayList<>(lost(c.structures().size(), "structures", "--crystal"));
            c.structures().stream().findFirst().ifPresent(s -> losses.addAll(new StructureMolecule(s).notes()));
            return losses;
        }
    },
    /** Reflections of a single crystal. */
    REFLECTIONS("reflections of a single crystal", "hkl") {
        @Override
        boolean fits(FileContent c) {
            return c.reflections().isPresent();
        }

        @Override
        void write(FileContent c, Path out) {
            Writing.hkl(c.reflections().orElseThrow(), out);
        }
    },
    /** A project of Fullprof with its points beside it. */
    FULLPROF("a structure and a powder pattern with its wavelength", "pcr") {
        @Override
        boolean fits(FileContent c) {
            return !c.structures().isEmpty() && !c.patterns().isEmpty();
        }

        @Override
        void write(FileContent c, Path out) {
            Writing.fullprof(c, out);
        }

        @Override
        List<String> losses(FileContent c) {
            return lost(c.patterns().size(), "powder patterns", "--pattern");
        }
    },
    /** A project of FOX. */
    PROJECT("a structure or a powder pattern", "xml", "xmlgz", "xml.gz") {
        @Override
        boolean fits(FileContent c) {
            return !c.structures().isEmpty() || !c.patterns().isEmpty();
        }

        @Override
        void write(FileContent c, Path out) {
            Writing.project(c, out);
        }
    };

    private final String needs;
    private final List<String> extensions;

    Target(String needs, String... extensions) {
        this.needs = needs;
        this.extensions = List.of(extensions);
    }

    /** Whether it can be made of a content. */
    abstract boolean fits(FileContent c);

    /** Makes it; the content fits. */
    abstract void write(FileContent c, Path out);

    /** What it cannot hold, in words for the user. */
    List<String> losses(FileContent c) {
        return List.of();
    }

    static List<String> lost(int number, String what, String option) {
        return number < 2
                ? List.of()
                : List.of("there are %d %s; the first was written, %s chooses another".formatted(number, what, option));
    }

    /** The target that a name asks for; refuses what does not exist and what cannot be made of the content. */
    static Target of(Path out, FileContent content) {
        Target target = find(out)
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s: no format has this extension; %s".formatted(out, possible(content))));
        if (!target.fits(content)) {
            throw new IllegalArgumentException("%s needs %s, but %s holds %s; %s"
                    .formatted(out, target.needs, content.file(), content.description(), possible(content)));
        }
        return target;
    }

    private static Optional<Target> find(Path out) {
        String name = out.getFileName().toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(target -> target.extensions.stream().anyMatch(e -> name.endsWith("." + e)))
                .findFirst();
    }

    private static String possible(FileContent content) {
        return "it can become "
                + Arrays.stream(values())
                        .filter(target -> target.fits(content))
                        .flatMap(target -> target.extensions.stream())
                        .map(e -> "." + e)
                        .collect(Collectors.joining(" "));
    }
}
