package org.objcryst.refinable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The gradient of the total cost of a model in reverse mode: every object that has a cost adds what it knows to the parameters
 * below it, so that all derivatives together take about as long as a few evaluations of the cost.
 *
 * <pre>
 *   var gradient = new CostGradient(model, model.free(ParType.SCATTERER));
 *   double cost = gradient.evaluate();
 *   double slope = model.free(ParType.SCATTERER).get(0).derivative();
 * </pre>
 */
public final class CostGradient {
    private final RefinableModel model;
    private final List<RefinableObj> objects = new ArrayList<>();
    private final List<List<RefinablePar>> below = new ArrayList<>();
    private final ParBlock[] blocks;
    private final RefinablePar[] singles;

    /**
     * Derivatives by some parameters, and by those that follow them.
     *
     * @param model stays as it is built while this is used
     * @param pars of the model
     */
    public CostGradient(RefinableModel model, Collection<RefinablePar> pars) {
        this.model = model;
        Set<RefinablePar> wanted = new LinkedHashSet<>(pars);
        pars.forEach(p -> Collections.addAll(wanted, p.followers()));
        for (RefinableObj object : model.objects()) {
            Set<RefinableObj> owners = Collections.newSetFromMap(new IdentityHashMap<>());
            owners.addAll(ObjectGraph.below(List.of(object)));
            List<RefinablePar> own =
                    wanted.stream().filter(p -> owners.contains(p.owner())).toList();
            if (object.isCostly() && !own.isEmpty()) {
                objects.add(object);
                below.add(own);
            }
        }
        blocks = model.parameters().stream()
                .map(ParBlock::beginningAt)
                .filter(b -> b != null)
                .toArray(ParBlock[]::new);
        singles = model.parameters().stream().filter(p -> p.block() == null).toArray(RefinablePar[]::new);
    }

    /**
     * Computes the cost here and its derivatives, to be read from {@link RefinablePar#derivative()}.
     *
     * @return the cost
     */
    public double evaluate() {
        double cost = model.cost();
        for (ParBlock block : blocks) {
            Arrays.fill(block.derivatives(), 0);
        }
        for (RefinablePar single : singles) {
            single.clearDerivative();
        }
        for (int i = 0; i < below.size(); i++) {
            objects.get(i).addDerivatives(below.get(i));
        }
        return cost;
    }
}
