package org.trainingapproval.demonstration;

import java.util.Locale;

/**
 * Who wrote a mail or got it.
 *
 * @param name the person's name, or the address where a mail names nobody
 * @param address the e-mail address
 */
record Correspondent(String name, String address) {

    boolean matches(String lowerCaseText) {
        return (name + " " + address).toLowerCase(Locale.ROOT).contains(lowerCaseText);
    }
}
