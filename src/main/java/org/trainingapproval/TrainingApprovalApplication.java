package org.trainingapproval;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Training Approval. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class TrainingApprovalApplication {

    /**
     * Starts the application.
     *
     * @param args Spring Boot's command line options
     */
    public static void main(String[] args) {
        // The engine evaluates dates in the zone of the JVM and stores them without one.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(TrainingApprovalApplication.class, args);
    }
}
