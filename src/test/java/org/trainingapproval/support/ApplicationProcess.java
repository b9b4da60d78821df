package org.trainingapproval.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One run of the packaged application in a JVM of its own. */
final class ApplicationProcess {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int POLL_IN_MILLIS = 100;

    /** What configures the test's own JVM is not handed on. */
    private static final List<String> FOREIGN = List.of("SPRING_", "TRAINING_", "SERVER_", "CAMUNDA_", "COOKIE_");

    private final Process process;
    private final Path output;
    private final Path errors;

    ApplicationProcess(Map<String, String> settings, Map<String, String> environment, Path output, Path errors) {
        this.output = output;
        this.errors = errors;
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar()));
        settings.forEach((property, value) -> command.add("--" + property + "=" + value));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
        builder.environment().keySet().removeIf(variable -> FOREIGN.stream().anyMatch(variable::startsWith));
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String jar() {
        String jar = System.getProperty("application.jar", "");
        if (!Files.isRegularFile(Path.of(jar))) {
            throw new IllegalStateException("There is no packaged application '" + jar + "'; mvn verify builds it");
        }
        return jar;
    }

    /** Returns when this address answers with 200. */
    void awaitReady(URI health) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady(health)) {
            if (hasEndedWithin(POLL_IN_MILLIS)) {
                throw new AssertionError("The application ended with " + process.exitValue() + ": " + tail());
            }
            if (System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new AssertionError("The application is not ready after " + PATIENCE + ": " + tail());
            }
        }
    }

    private static boolean isReady(URI health) {
        HttpRequest request =
                HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
        try {
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    void terminate() {
        process.destroy();
    }

    void kill() {
        process.destroyForcibly();
    }

    int exitCode() {
        if (!hasEndedWithin(PATIENCE.toMillis())) {
            process.destroyForcibly();
            throw new AssertionError("The application did not end within " + PATIENCE + ": " + tail());
        }
        return process.exitValue();
    }

    private boolean hasEndedWithin(long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    String output() {
        return read(output);
    }

    String errors() {
        return read(errors);
    }

    private String tail() {
        String all = output() + errors();
        return all.substring(Math.max(0, all.length() - 4000));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }
}
