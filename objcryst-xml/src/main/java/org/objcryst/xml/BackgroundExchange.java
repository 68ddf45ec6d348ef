package org.objcryst.xml;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.objcryst.powder.PatternAxis;
import org.objcryst.powder.background.Background;
import org.objcryst.powder.background.Interpolation;
import org.objcryst.powder.background.PointBackground;
import org.objcryst.powder.format.AxisKind;
import org.objcryst.xml.binding.data.BackgroundElement;
import org.objcryst.xml.binding.data.BackgroundPointsElement;

/** Hands backgrounds over. Any but one through points is written as points on its curve. */
final class BackgroundExchange {
    private static final int POINTS_ON_CURVE = 60;
    private static final OptionExchange<Interpolation> INTERPOLATION = new OptionExchange<>(
            "Interpolation Model",
            List.of(Interpolation.LINEAR_CONTINUED, Interpolation.CUBIC_SPLINE),
            List.of("Linear", "Spline"));

    private static final String ENDS = "objcryst-ends";

    private final Links links;

    BackgroundExchange(Links links) {
        this.links = links;
    }

    /** Empty if there are not enough points. */
    Optional<Background> read(BackgroundElement element, AxisKind kind) {
        BackgroundPointsElement points = element.points().orElseGet(BackgroundPointsElement::new);
        double[] x = points.x();
        double[] height = points.intensity();
        double[] refined = points.refined();
        int[] order = IntStream.range(0, x.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> x[i]))
                .mapToInt(i -> i)
                .toArray();
        int[] distinct = IntStream.range(0, order.length)
                .filter(i -> i == 0 || x[order[i]] > x[order[i - 1]])
                .map(i -> order[i])
                .toArray();
        if (distinct.length < 2) {
            links.remark(element, "background \"%s\" has fewer than two points; passed over", element.name());
            links.keep(element);
            return Optional.empty();
        }
        PointBackground background = new PointBackground(
                Arrays.stream(distinct).mapToDouble(i -> kind.fromFile(x[i])).toArray(),
                Arrays.stream(distinct).mapToDouble(i -> height[i]).toArray());
        for (int i = 0; i < distinct.length; i++) {
            background.parameters().get(i).fixed(refined[distinct[i]] == 0);
        }
        background.interpolation(interpolation(element));
        if (!element.name().isBlank()) {
            background.name(element.name());
        }
        return Optional.of(links.link(background, element));
    }

    private static Interpolation interpolation(BackgroundElement element) {
        if (element.furtherAttribute(ENDS).isPresent()) {
            return Interpolation.LINEAR;
        }
        return INTERPOLATION.choice(element).orElseGet(() -> element.oldInterpolation()
                .filter("Linear"::equals)
                .map(linear -> Interpolation.LINEAR_CONTINUED)
                .orElse(Interpolation.CUBIC_SPLINE));
    }

    BackgroundElement write(Background background, PatternAxis axis) {
        PointBackground points = background instanceof PointBackground own ? own : onCurve(background, axis);
        BackgroundElement element =
                links.element(background, BackgroundElement.class, () -> new BackgroundElement(background.name()));
        INTERPOLATION.write(points.interpolation(), element);
        boolean constantEnds = points.interpolation() == Interpolation.LINEAR;
        element.furtherAttribute(ENDS, Optional.of("constant").filter(c -> constantEnds));
        BackgroundPointsElement old = element.points().orElseGet(BackgroundPointsElement::new);
        double[] x = Abscissa.numbers(points.twoTheta(), old.x(), axis.kind());
        double[] refined = points.parameters().stream()
                .mapToDouble(p -> p.isFixed() ? 0 : 1)
                .toArray();
        return element.points(BackgroundPointsElement.of(x, points.heights(), refined));
    }

    private static PointBackground onCurve(Background background, PatternAxis axis) {
        double from = axis.x()[0];
        double to = axis.x()[axis.size() - 1];
        double[] x = IntStream.range(0, POINTS_ON_CURVE)
                .mapToDouble(i -> from + (to - from) * i / (POINTS_ON_CURVE - 1))
                .toArray();
        return new PointBackground(x, background.values(x)).interpolation(Interpolation.CUBIC_SPLINE);
    }
}
