package org.trainingapproval.models;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the linter of {@code src/tooling} from a copy under {@code target}, so that the checkout stays clean. */
final class Tooling {

    static final Path FOLDER = Path.of("target", "tooling").toAbsolutePath();

    private static final Logger LOG = LoggerFactory.getLogger(Tooling.class);
    private static final Path SOURCE = Path.of("src", "tooling");
    private static final List<String> FILES = List.of(
            "package.json", "package-lock.json", ".npmrc", ".bpmnlintrc", "lint.mjs", "form-linting-loader.mjs");
    private static final Version OLDEST_NODE = Version.parse("20.19"); // the libraries of bpmn.io need it
    private static final int MINUTES = 5;

    /** How a command ended and what it said. */
    record Result(int exitCode, String output) {}

    private Tooling() {}

    /** Skips the calling test where Node.js is missing; fails it instead where CI is true. */
    static void install() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        String node = run("node", "--version").output().strip().replaceFirst("^v", "");
        if (!node.matches("[0-9.]+") || Version.parse(node).compareTo(OLDEST_NODE) < 0) {
            skip("Node.js " + OLDEST_NODE + " or later is not on the PATH");
        }
        Path installed = FOLDER.resolve("installed.json");
        String wanted = ModelFiles.read(SOURCE.resolve("package-lock.json"));
        for (String file : FILES) {
            Files.copy(SOURCE.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (Files.exists(installed) && ModelFiles.read(installed).equals(wanted)) {
            return;
        }
        Result result = run(isWindows() ? "npm.cmd" : "npm", "ci");
        if (result.exitCode() != 0) {
            skip("npm ci failed: " + result.output());
        }
        Files.writeString(installed, wanted);
    }

    static Result lint(String... files) throws IOException, InterruptedException {
        String[] command = new String[files.length + 2];
        command[0] = "node";
        command[1] = "lint.mjs";
        System.arraycopy(files, 0, command, 2, files.length);
        return run(command);
    }

    /** A check that did not run is a broken build in CI, and must not go unseen elsewhere. */
    static void skip(String reason) {
        if (Boolean.parseBoolean(System.getProperty("CI", System.getenv("CI")))) {
            fail("In CI the models must be linted: %s", reason);
        }
        LOG.warn("SKIPPED: the models are not linted: {}", reason);
        abort(reason);
    }

    private static Result run(String... command) throws IOException, InterruptedException {
        Path log = Files.createTempFile(FOLDER, "output", ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                return new Result(-1, "no end after " + MINUTES + " minutes: " + Files.readString(log));
            }
            return new Result(process.exitValue(), Files.readString(log));
        } catch (IOException notFound) {
            return new Result(-1, command[0] + " cannot be run: " + notFound.getMessage());
        } finally {
            Files.delete(log);
        }
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
    }
}
