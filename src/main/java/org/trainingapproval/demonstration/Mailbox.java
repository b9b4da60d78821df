package org.trainingapproval.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The mails of the demonstration, one file each, numbered in the order of their arrival. */
class Mailbox {

    private static final Pattern FILE_NAME = Pattern.compile("([0-9]{12})\\.eml");
    private static final String UNFINISHED = ".unfinished";

    private final Path folder;
    private final int capacity;
    private long newest;

    /**
     * Opens the mailbox and creates its folder if there is none.
     *
     * @param folder where the files are kept
     * @param capacity how many mails are kept; the oldest ones beyond are removed
     */
    Mailbox(Path folder, int capacity) {
        this.folder = folder;
        this.capacity = capacity;
        try {
            Files.createDirectories(folder);
            removeUnfinished();
        } catch (IOException e) {
            throw new UncheckedIOException("The mailbox " + folder + " cannot be opened", e);
        }
        newest = ids().stream().findFirst().orElse(0L);
    }

    /**
     * Keeps a mail for good: once this returns, the mail survives a hard kill of the application.
     *
     * @param message the mail as it travels, in the format of RFC 5322
     * @return the mail's number
     * @throws IOException if it cannot be written; then nothing of it is kept
     */
    synchronized long store(byte[] message) throws IOException {
        long id = newest + 1;
        Path unfinished = folder.resolve(id + UNFINISHED);
        try (FileChannel file = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(message);
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
        Files.move(unfinished, file(id), StandardCopyOption.ATOMIC_MOVE);
        newest = id;
        removeOldest();
        return id;
    }

    /**
     * Lists the mails.
     *
     * @return their numbers, newest first
     */
    List<Long> ids() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> FILE_NAME.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(name -> Long.valueOf(name.group(1)))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("The mailbox " + folder + " cannot be read", e);
        }
    }

    /**
     * Reads a mail.
     *
     * @param id its number
     * @return the mail as it was stored, or empty if there is none with this number
     */
    Optional<byte[]> read(long id) {
        try {
            return Optional.of(Files.readAllBytes(file(id)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Mail " + id + " cannot be read", e);
        }
    }

    private Path file(long id) {
        return folder.resolve(String.format(Locale.ROOT, "%012d.eml", id));
    }

    private void removeOldest() throws IOException {
        for (long id : ids().stream().skip(capacity).toList()) {
            Files.deleteIfExists(file(id));
        }
    }

    private void removeUnfinished() throws IOException {
        List<Path> leftOver;
        try (Stream<Path> files = Files.list(folder)) {
            leftOver = files.filter(file -> file.getFileName().toString().endsWith(UNFINISHED))
                    .toList();
        }
        for (Path file : leftOver) {
            Files.deleteIfExists(file);
        }
    }
}
