package org.trainingapproval.demonstration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTest {

    @TempDir
    Path folder;

    @Test
    void keepsMailsInTheOrderOfTheirArrival() throws IOException {
        Mailbox mailbox = new Mailbox(folder, 10);

        mailbox.store("first".getBytes(UTF_8));
        mailbox.store("second".getBytes(UTF_8));

        assertThat(mailbox.ids()).containsExactly(2L, 1L);
        assertThat(mailbox.read(1))
                .hasValueSatisfying(mail -> assertThat(mail).asString().isEqualTo("first"));
    }

    @Test
    void hasEverythingAfterANewStartAndGoesOnCounting() throws IOException {
        new Mailbox(folder, 10).store("before the crash".getBytes(UTF_8));

        Mailbox reopened = new Mailbox(folder, 10);
        reopened.store("after it".getBytes(UTF_8));

        assertThat(reopened.ids()).containsExactly(2L, 1L);
        assertThat(reopened.read(1)).isPresent();
    }

    @Test
    void removesTheOldestOnesBeyondItsCapacity() throws IOException {
        Mailbox mailbox = new Mailbox(folder, 3);

        for (int i = 1; i <= 5; i++) {
            mailbox.store(("mail " + i).getBytes(UTF_8));
        }

        assertThat(mailbox.ids()).containsExactly(5L, 4L, 3L);
        assertThat(mailbox.read(1)).isEmpty();
    }

    @Test
    void neverShowsAMailThatWasNotWrittenToItsEnd() throws IOException {
        Files.writeString(folder.resolve("1.unfinished"), "half a ma");
        Files.writeString(folder.resolve("notes.txt"), "not a mail");

        assertThat(new Mailbox(folder, 3).ids()).isEmpty();
        assertThat(folder.resolve("1.unfinished")).doesNotExist();
        assertThat(folder.resolve("notes.txt")).exists();
    }

    @Test
    void isEmptyWhenItsFolderWasTakenAway() throws IOException {
        Path taken = folder.resolve("mailbox");
        Mailbox mailbox = new Mailbox(taken, 3);

        Files.delete(taken);

        assertThat(mailbox.ids()).isEmpty();
    }
}
