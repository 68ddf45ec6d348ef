package org.objcryst.refinable;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The side of a model that optimisers see: some objects and everything below them as one flat list of parameters, one total
 * cost, one random move. A configuration is the vector of the values of all parameters, fixed ones included.
 *
 * <p>Any optimiser can drive it:
 *
 * <pre>
 *   double[] best = model.save();
 *   double cost = model.cost();
 *   model.randomMove(random, 1.0, ParType.SCATTERER);
 *   if (model.cost() &gt; cost) {
 *       model.restore(best);
 *   }
 * </pre>
 */
public final class RefinableModel {
    private final List<RefinableObj> tops;
    private List<RefinableObj> objects;
    private RefinablePar[] pars;
    private ParBlock[] blocks;
    private RefinableObj[] costly;
    private long compiled = -1;
    private int[] places; // where blocks and single parameters begin
    private int[] moving; // those that are not still
    private boolean begun;
    private StillParameters still; // null unless begun

    /**
     * A model of the given objects and all below them.
     *
     * @param tops for example a crystal and its powder patterns
     */
    public RefinableModel(List<? extends RefinableObj> tops) {
        if (tops.isEmpty()) {
            throw new IllegalArgumentException("a model needs at least one object");
        }
        this.tops = List.copyOf(tops);
        compile();
    }

    /**
     * A model of the given objects and all below them.
     *
     * @param tops for example a crystal and its powder patterns
     */
    public RefinableModel(RefinableObj... tops) {
        this(List.of(tops));
    }

    /**
     * The objects it was made of.
     *
     * @return an immutable list
     */
    public List<RefinableObj> tops() {
        return tops;
    }

    /**
     * Every object once.
     *
     * @return an immutable list
     */
    public List<RefinableObj> objects() {
        compile();
        return objects;
    }

    /**
     * Every parameter once, fixed and unused ones included.
     *
     * @return an immutable list, in the order of {@link #save()}
     */
    public List<RefinablePar> parameters() {
        compile();
        return List.of(pars);
    }

    /**
     * The parameters of a family that may be varied.
     *
     * @param family a node of the tree of types
     * @return an immutable list
     */
    public List<RefinablePar> free(ParType family) {
        return parameters().stream()
                .filter(p -> p.isFree() && p.type().isA(family))
                .toList();
    }

    /**
     * The total cost (O-1): the sum of the costs of all objects.
     *
     * @return a χ²; smaller is better
     */
    public double cost() {
        return cost(Double.POSITIVE_INFINITY);
    }

    /**
     * The total cost unless it is above a limit. Costs are not negative, so what objects say after the limit has been passed is of
     * no account, and they are not asked.
     *
     * @param limit above which it does not matter how much
     * @return {@link #cost()}, or a sum of some costs if that is above the limit already
     */
    public double cost(double limit) {
        compile();
        double sum = 0;
        for (RefinableObj object : costly) {
            sum += object.logLikelihood();
            if (sum > limit) {
                return sum;
            }
        }
        if (!(sum < Double.POSITIVE_INFINITY)) {
            complain();
        }
        return sum;
    }

    /**
     * A way to the costs of several configurations at once, for the parameters that random moves change now.
     *
     * @param capacity number of configurations at most
     * @return to be used while the structure of the model stands still; empty if it would not be quicker
     */
    public Optional<ModelBatch> batch(int capacity) {
        List<RefinablePar> changing =
                parameters().stream().filter(p -> moves(p.leader().orElse(p))).toList();
        return ModelBatch.of(objects, changing, capacity);
    }

    private static boolean moves(RefinablePar p) {
        return p.isFree() && p.step() > 0;
    }

    /**
     * What least squares can fit in this model.
     *
     * @return the functions of all objects
     */
    public List<LsqFunction> lsqFunctions() {
        return objects().stream().flatMap(o -> o.lsqFunctions().stream()).toList();
    }

    /**
     * The present configuration.
     *
     * @return a new vector
     */
    public double[] save() {
        compile();
        return save(new double[pars.length]);
    }

    /**
     * The present configuration, without allocating.
     *
     * @param into overwritten; as long as {@link #parameters()}
     * @return {@code into}
     */
    public double[] save(double[] into) {
        check(into);
        if (still != null) {
            still.save(into);
        }
        for (int i : moving) {
            ParBlock block = blocks[i];
            if (block != null) {
                block.save(into, i);
            } else {
                into[i] = pars[i].value();
            }
        }
        return into;
    }

    /**
     * Returns to a configuration: every used parameter, fixed ones included. Only what differs ticks a clock.
     *
     * @param configuration from {@link #save()}
     */
    public void restore(double[] configuration) {
        check(configuration);
        restore(configuration, still == null || still.agree(configuration) ? moving : places);
    }

    private void restore(double[] configuration, int[] where) {
        for (int i : where) {
            ParBlock block = blocks[i];
            if (block == null) {
                restore(pars[i], configuration[i]);
            } else if (block.isPlain()) {
                block.restore(configuration, i);
            } else {
                for (int j = i; j < i + block.size(); j++) {
                    restore(pars[j], configuration[j]);
                }
            }
        }
    }

    /**
     * Returns to a configuration bit for bit, parameters that are unused or follow others included, whatever their limits: to
     * go on with what was broken off there.
     *
     * @param configuration from {@link #save()} of this model or of one that was made in the same way
     */
    public void reinstate(double[] configuration) {
        check(configuration);
        for (int i = 0; i < pars.length; i++) {
            pars[i].reinstate(configuration[i]);
        }
    }

    private static void restore(RefinablePar p, double value) {
        if (p.value() != value && p.isUsed() && !p.isFollowing()) {
            p.set(value);
        }
    }

    /**
     * One random move of everything.
     *
     * @param random source of randomness
     * @param amplitude factor on all steps
     * @param family only parameters of this family move
     */
    public void randomMove(RandomGenerator random, double amplitude, ParType family) {
        for (int i = 0; i < tops.size(); i++) {
            tops.get(i).beginMove();
        }
        for (int i = 0; i < tops.size(); i++) {
            tops.get(i).randomMove(random, amplitude, family);
        }
    }

    /**
     * A random configuration; each object is randomised once.
     *
     * @param random source of randomness
     */
    public void randomize(RandomGenerator random) {
        objects().forEach(o -> o.randomizeOwn(random));
    }

    /**
     * Randomises one object, chosen among those that have something to move.
     *
     * @param random source of randomness
     * @return false, and nothing is done, if there is no other one whose place it could seek
     */
    public boolean randomizeOne(RandomGenerator random) {
        List<RefinableObj> movable = objects().stream()
                .filter(o -> o.parameters().stream().anyMatch(p -> p.isFree() && p.step() > 0))
                .toList();
        if (movable.size() < 2) {
            return false;
        }
        movable.get(random.nextInt(movable.size())).randomizeOwn(random);
        return true;
    }

    /** Tells all objects that the present configuration is the best so far. */
    public void tagNewBest() {
        objects().forEach(RefinableObj::tagNewBest);
    }

    /** Opens an optimisation, see {@link RefinableObj#beginOptimization()}. */
    public void begin() {
        tops.forEach(RefinableObj::beginOptimization);
        begun = true;
        compile();
        settle();
    }

    /** Closes an optimisation. */
    public void end() {
        tops.forEach(RefinableObj::endOptimization);
        begun = false;
        settle();
    }

    /** Between begin and end, tells parameters that move from those that stand still. */
    private void settle() {
        if (still != null) {
            still.release();
        }
        still = begun ? new StillParameters(pars) : null;
        moving = begun ? Arrays.stream(places).filter(i -> still.isOther(i)).toArray() : places;
    }

    /**
     * A deep, independent model.
     *
     * @return objects in the same order as here
     */
    public RefinableModel copy() {
        Copies copies = new Copies();
        return new RefinableModel(tops.stream().map(copies::of).toList());
    }

    private void compile() {
        long now = 0;
        for (RefinableObj top : tops) {
            now += top.structureClock().count();
        }
        if (now != compiled) {
            objects = List.copyOf(ObjectGraph.below(tops));
            pars = objects.stream().flatMap(o -> o.parameters().stream()).toArray(RefinablePar[]::new);
            blocks = Arrays.stream(pars).map(ParBlock::beginningAt).toArray(ParBlock[]::new);
            places = IntStream.range(0, pars.length)
                    .filter(i -> pars[i].block() == null || blocks[i] != null)
                    .toArray();
            costly = objects.toArray(RefinableObj[]::new);
            compiled = now;
            settle();
        }
    }

    private void check(double[] configuration) {
        compile();
        if (configuration.length != pars.length) {
            throw new IllegalArgumentException("a configuration of %d values does not fit a model of %d parameters"
                    .formatted(configuration.length, pars.length));
        }
    }

    private void complain() {
        for (RefinableObj object : costly) {
            if (Double.isNaN(object.logLikelihood())) {
                throw new ArithmeticException("the cost of %s is not a number".formatted(object));
            }
        }
    }
}
