package org.trainingapproval.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole application with its demonstration organisation, on a real PostgreSQL and a real port. The job
 * executor is off: {@link Jobs} runs jobs by hand, {@link TimeMachine} moves the clock.
 *
 * <p>All of them must share one application: two engines of one name in one JVM answer each other's requests. So a test
 * class sets no properties of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        useMainMethod = SpringBootTest.UseMainMethod.ALWAYS,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "training.password-iterations=1000",
            "spring.mail.properties.mail.smtp.timeout=300",
            // The database ends with the JVM; a context that closes after it would wait for it in vain.
            "spring.main.register-shutdown-hook=false"
        })
@ContextConfiguration(initializers = TestDatabase.class)
@Import({Jobs.class, TimeMachine.class, Cleaner.class, Tasklist.class, PathCoverage.class, Statements.class})
public @interface ApplicationTest {}
