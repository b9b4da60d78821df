package org.trainingapproval.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Fails a test class that leaves a node or a sequence flow of these processes untouched. Checked only when all tests of
 * the class ran.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(PathCoverage.Gate.class)
public @interface CoversPaths {

    /** Keys of the processes. */
    String[] value();
}
