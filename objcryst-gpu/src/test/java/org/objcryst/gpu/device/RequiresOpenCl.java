package org.objcryst.gpu.device;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Tests that need an OpenCL device. Where there is none they are skipped with the reason, unless the system property
 * {@code objcryst.opencl.required} is true: then they fail.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(RequiresOpenCl.Condition.class)
public @interface RequiresOpenCl {
    /** Whether the device must count in double precision; one that does not is no failure. */
    boolean doubles() default false;

    /** Looks for a device. */
    final class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            Optional<String> obstacle = Devices.obstacle();
            if (obstacle.isPresent() && Boolean.getBoolean("objcryst.opencl.required")) {
                throw new AssertionError("OpenCL is required for these tests, but " + obstacle.get());
            }
            if (obstacle.isEmpty() && needsDoubles(context) && !Devices.chosen().hasDoubles()) {
                return ConditionEvaluationResult.disabled(Devices.chosen() + " does not count in double precision");
            }
            return obstacle.map(ConditionEvaluationResult::disabled)
                    .orElseGet(() -> ConditionEvaluationResult.enabled("there is a device"));
        }

        private static boolean needsDoubles(ExtensionContext context) {
            return AnnotationSupport.findAnnotation(context.getElement(), RequiresOpenCl.class)
                    .map(RequiresOpenCl::doubles)
                    .orElse(false);
        }
    }
}
