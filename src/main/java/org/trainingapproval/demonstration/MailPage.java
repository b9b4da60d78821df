package org.trainingapproval.demonstration;

import java.util.List;

/**
 * A page of the mailbox.
 *
 * @param mails what is on it, newest first
 * @param number its number, from 1
 * @param pages how many pages there are, at least 1
 * @param total how many mails there are on all of them
 */
record MailPage(List<MailSummary> mails, int number, int pages, int total) {

    public boolean hasNewer() {
        return number > 1;
    }

    public boolean hasOlder() {
        return number < pages;
    }
}
