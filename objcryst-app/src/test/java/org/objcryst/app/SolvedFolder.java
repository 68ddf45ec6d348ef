package org.objcryst.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of a solution that must not depend on how often the search was interrupted: all, letter for letter, except times in
 * the summary and the date of the project.
 *
 * @param files content by name
 */
record SolvedFolder(Map<String, String> files) {
    private static final List<String> TIMES =
            List.of("\"cpuSeconds\"", "\"wallSeconds\"", "\"trialsPerSecond\"", "\"threads\"");

    static SolvedFolder read(Path out) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(out)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = out.relativize(file).toString();
                if (!name.startsWith("state")) {
                    files.put(name, withoutTimes(file));
                }
            }
        }
        return new SolvedFolder(files);
    }

    private static String withoutTimes(Path file) throws IOException {
        return Files.readString(file)
                .lines()
                .filter(line -> TIMES.stream().noneMatch(line::contains))
                .map(line -> line.replaceFirst("(<ObjCryst Date=)\"[^\"]*\"", "$1"))
                .collect(Collectors.joining("\n"));
    }
}
