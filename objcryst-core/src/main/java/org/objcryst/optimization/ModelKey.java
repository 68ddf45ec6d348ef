package org.objcryst.optimization;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.state.StateKey;

/**
 * What tells a model from another without knowing what it is made of: its parameters with limits and steps, the values of
 * those that stay, and its cost in some configurations, to nine digits, so that it is the same with any engine and on any
 * machine.
 */
final class ModelKey {
    private static final int STREAM = -3;
    private static final int MOVES = 5;
    private static final double AMPLITUDE = 4;

    private ModelKey() {}

    /** Wherever its free parameters are. */
    static StateKey ofParameters(RefinableModel model, List<ParType> leftAlone) {
        RefinableModel probe = probe(model, leftAlone);
        return new StateKey()
                .with("number of parameters", probe.parameters().size())
                .with("parameters that are fixed, limits and steps (digest)", digest(probe));
    }

    /** Where it is. */
    static StateKey ofCosts(RefinableModel model, List<ParType> leftAlone) {
        RefinableModel probe = probe(model, leftAlone);
        SearchRandom random = RandomStreams.stream(1, STREAM);
        probe.begin();
        StateKey key = new StateKey().with("cost at the start", cost(probe));
        probe.randomize(random);
        key = key.with("cost at random", cost(probe));
        for (int i = 0; i < MOVES; i++) {
            probe.randomMove(random, AMPLITUDE, ParType.ROOT);
        }
        return key.with("cost after moves", cost(probe));
    }

    private static RefinableModel probe(RefinableModel model, List<ParType> leftAlone) {
        RefinableModel probe = model.copy();
        leftAlone.forEach(family -> probe.free(family).forEach(p -> p.fixed(true)));
        return probe;
    }

    private static String cost(RefinableModel model) {
        try {
            return String.format(Locale.ROOT, "%.8e", model.cost());
        } catch (ArithmeticException e) {
            return "none";
        }
    }

    private static String digest(RefinableModel model) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (RefinablePar p : model.parameters()) {
                boolean stays = p.isFixed() && p.isUsed() && !p.isFollowing();
                String value = stays ? Double.toHexString(p.value()) : "";
                String line = "%s %s %s %s %s %s\n"
                        .formatted(p.path(), value, p.isUsed(), p.isFollowing(), p.range(), p.step());
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
