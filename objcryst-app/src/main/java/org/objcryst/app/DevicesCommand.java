package org.objcryst.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.objcryst.app.solution.Json;
import org.objcryst.gpu.OpenClEngine;
import org.objcryst.gpu.device.Device;
import org.objcryst.gpu.device.Devices;
import org.objcryst.scattering.StructureFactorEngines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code objcryst devices}: what structure factors can be computed with. */
@Command(
        name = "devices",
        description = {
            "Lists the OpenCL devices of this machine, and which one --engine opencl uses: the one that OBJCRYST_OPENCL_DEVICE"
                    + " names by its number or a part of its name, otherwise the first.",
            "OBJCRYST_OPENCL_PRECISION is single (default) or double, OBJCRYST_OPENCL_WORLDS the number of places that a search asks for"
                    + " at once."
        },
        mixinStandardHelpOptions = true)
final class DevicesCommand implements Callable<Integer> {
    private static final double GIB = 1024.0 * 1024 * 1024;

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        List<Device> devices = Devices.all();
        OpenClEngine engine = new OpenClEngine();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(json(devices, engine));
        } else {
            table(devices).forEach(out::println);
            out.println(engine);
            out.println("auto: " + StructureFactorEngines.found().best());
        }
        return ExitCode.DONE;
    }

    private static List<String> table(List<Device> devices) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < devices.size(); i++) {
            Device d = devices.get(i);
            lines.add("%d: %s".formatted(i, d.name()));
            lines.add("   %s of %s, %d compute units, %.1f GiB, single%s precision"
                    .formatted(
                            d.type(),
                            d.vendor(),
                            d.computeUnits(),
                            d.memoryBytes() / GIB,
                            d.hasDoubles() ? " and double" : ""));
            lines.add("   %s, driver %s".formatted(d.version(), d.driver()));
        }
        return lines;
    }

    private static Json json(List<Device> devices, OpenClEngine engine) {
        Optional<String> obstacle = engine.obstacle();
        return new Json()
                .with("devices", devices.stream().map(DevicesCommand::json).toList())
                .with("chosen", obstacle.isEmpty() ? Devices.chosen().name() : null)
                .with("obstacle", obstacle.orElse(null))
                .with("auto", StructureFactorEngines.found().best().name());
    }

    private static Json json(Device device) {
        return new Json()
                .with("name", device.name())
                .with("type", device.type().name())
                .with("vendor", device.vendor())
                .with("version", device.version())
                .with("driver", device.driver())
                .with("computeUnits", device.computeUnits())
                .with("memoryBytes", device.memoryBytes())
                .with("largestBufferBytes", device.largestBufferBytes())
                .with("localMemoryBytes", device.localMemoryBytes())
                .with("doublePrecision", device.hasDoubles());
    }
}
