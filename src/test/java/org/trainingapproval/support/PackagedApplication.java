package org.trainingapproval.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The packaged application as a process of its own, on ports and in a folder that nobody else uses. It can be stopped or
 * killed and started again on the same ones. What it prints stays in {@code target/applications}.
 */
public final class PackagedApplication implements AutoCloseable {

    private static final Path LOGS = Path.of("target", "applications").toAbsolutePath();

    private final String name;
    private final Path folder;
    private final int port = TestDatabase.freePort();
    private final int postgresPort = TestDatabase.freePort();
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private ApplicationProcess process;

    private PackagedApplication(String name) {
        this.name = name;
        try {
            folder = Files.createTempDirectory(Files.createDirectories(LOGS), name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::endProcesses));
        set("server.port", port);
    }

    /** The demonstration with a database and a mailbox of its own, not started yet. */
    public static PackagedApplication demonstration(String name) {
        PackagedApplication application = new PackagedApplication(name);
        return application
                .set("training.demonstration.folder", application.folder)
                .set("training.demonstration.postgres-port", application.postgresPort)
                .set("training.demonstration.mail-port", TestDatabase.freePort());
    }

    /** Profile {@code prod} without any of the settings that it needs, not started yet. */
    public static PackagedApplication production(String name) {
        return new PackagedApplication(name).set("spring.profiles.active", "prod");
    }

    /** Sets a property on the command line of the next start. */
    public PackagedApplication set(String property, Object value) {
        settings.put(property, value.toString());
        return this;
    }

    /** Sets a variable of the next start's environment. */
    public PackagedApplication environment(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Starts it and returns when it is ready to work. */
    public PackagedApplication start() {
        launch().awaitReady(URI.create(url() + "/actuator/health/readiness"));
        return this;
    }

    /** Starts it where it is expected to end by itself, and returns its exit code. */
    public int startInVain() {
        return launch().exitCode();
    }

    private ApplicationProcess launch() {
        process = new ApplicationProcess(
                settings, environment, LOGS.resolve(name + ".log"), LOGS.resolve(name + ".errors.log"));
        return process;
    }

    /** Asks it to stop, waits until it has, and returns its exit code. */
    public int stop() {
        process.terminate();
        return process.exitCode();
    }

    /** Ends it without asking, as a power failure would; a database of its own goes on. */
    public void kill() {
        process.kill();
        process.exitCode();
    }

    /** Address of the application, without a slash at the end. */
    public String url() {
        return "http://localhost:" + port;
    }

    /** Address of the demonstration's own database, with user and password. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + postgresPort + "/postgres?user=postgres&password=postgres";
    }

    /** The folder of the demonstration's database and mailbox. */
    public Path folder() {
        return folder;
    }

    /** What the last start printed, without errors. */
    public String output() {
        return process.output();
    }

    /** What the last start printed as errors. */
    public String errors() {
        return process.errors();
    }

    /** The processes that work on its folder, whoever started them: the application and its database. */
    public List<ProcessHandle> processesOfFolder() {
        return ProcessHandle.allProcesses()
                .filter(other -> other.info().commandLine().orElse("").contains(folder.toString()))
                .toList();
    }

    /** Ends everything that still runs and removes the folder. */
    @Override
    public void close() {
        endProcesses();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void endProcesses() {
        if (process != null) {
            process.kill();
        }
        processesOfFolder().forEach(other -> {
            other.destroy();
            other.onExit().completeOnTimeout(other, 10, TimeUnit.SECONDS).join();
        });
    }
}
