package org.trainingapproval.delivery.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dates belong to the organisation, not to the machine. */
class TimeZonesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "a machine in {0} that speaks {1}")
    @CsvSource({"Pacific/Auckland, en", "America/Los_Angeles, de", "UTC, fr"})
    void everyMachinePlansTheSame(String zone, String language) throws Exception {
        assertThat(printedIn(zone, language)).isEqualTo(zone + "\n" + Plans.fixed());
    }

    @Test
    void theDatesAreTheOnesThatWereWorkedOutByHand() {
        assertThat(Plans.fixed())
                .contains("kind=EVALUATION, part=1, opensAt=2027-03-30T06:00:00Z, dueAt=2027-04-01T16:00:00Z")
                .contains("kind=EVALUATION, part=1, opensAt=2027-11-02T07:00:00Z, dueAt=2027-11-04T17:00:00Z")
                .contains("kind=MEASUREMENT, part=0, opensAt=2028-02-22T07:00:00Z, dueAt=2028-02-29T17:00:00Z")
                .contains("kind=DEBRIEF, part=1, opensAt=2026-12-23T07:00:00Z, dueAt=2026-12-28T17:00:00Z")
                .contains("kind=PULSE_CHECK, part=1, opensAt=2028-03-16T07:00:00Z, dueAt=2028-03-20T17:00:00Z");
    }

    private String printedIn(String zone, String language) throws IOException, InterruptedException {
        Path printed = folder.resolve("plans");
        Path words = folder.resolve("words");
        Process machine = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.timezone=" + zone,
                        "-Duser.language=" + language,
                        "-cp",
                        System.getProperty("java.class.path"),
                        PlanPrinter.class.getName(),
                        printed.toString())
                .redirectErrorStream(true)
                .redirectOutput(words.toFile())
                .start();
        try {
            assertThat(machine.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } finally {
            machine.destroyForcibly();
        }
        assertThat(machine.exitValue()).as(Files.readString(words)).isZero();
        return Files.readString(printed);
    }
}
