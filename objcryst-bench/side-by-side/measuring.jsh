// What the scripts of our side share: arguments from the environment, processor time, results as lines that compare.py reads.

String argument(String name) {
    return System.getenv("OBJCRYST_BENCH_" + name);
}

int[] wholeNumbers(String name) {
    return Arrays.stream(argument(name).split(",")).mapToInt(Integer::parseInt).toArray();
}

/** Processor time of this thread in seconds. */
double processorSeconds() {
    return 1e-9 * java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
}

/** Processor time of all threads in seconds, those that compile included. */
double programSeconds() {
    var system = (com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean();
    return 1e-9 * system.getProcessCpuTime();
}

void result(String name, double value) {
    System.out.println("RESULT\t" + name + "\t" + value);
}

static final double SPAN = Double.parseDouble(argument("SPAN"));

/** Seconds that a piece of work takes once the compiler has seen it: repeated for a second or more, then measured. */
double secondsEach(Runnable work) {
    double seconds = 0;
    for (double span : new double[] {Math.max(1, 2 * SPAN), SPAN}) {
        double begun = processorSeconds();
        long times = 0;
        while (processorSeconds() - begun < span) {
            for (int i = 0; i < 1 + times / 10; i++) {
                work.run();
            }
            times += 1 + times / 10;
        }
        seconds = (processorSeconds() - begun) / times;
    }
    return seconds;
}
