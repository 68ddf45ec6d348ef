// Trials a second of processor time of the search that a project describes, without least squares and hops: the first run, and the
// median of three more.   PROJECT file   TRIALS number

/open objcryst-bench/side-by-side/measuring.jsh

double rate(long seed) {
    var objects = Project.read(Path.of(argument("PROJECT"))).optimization(Optional.empty()).objects();
    var search = new MultiRun(new RefinableModel(objects)).runs(1).threads(1).seed(seed).trials(Long.parseLong(argument("TRIALS")))
            .leastSquaresEvery(0).leastSquaresAtTheEnd(false).worlds(m -> WorldPlan.of(m).map(SteadyWorlds::of));
    var run = search.run().get(0);
    return run.trials() / run.cpuSeconds();
}

result("first", rate(1));
result("rate", LongStream.range(2, 5).mapToDouble(seed -> rate(seed)).sorted().toArray()[1]);
