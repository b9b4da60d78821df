package org.trainingapproval.delivery.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;

/** Started in a JVM of its own: writes to a file in which zone that runs, and all dates. */
final class PlanPrinter {

    private PlanPrinter() {}

    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[0]), ZoneId.systemDefault() + "\n" + Plans.fixed());
    }
}
