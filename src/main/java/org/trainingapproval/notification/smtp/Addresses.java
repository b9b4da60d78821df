package org.trainingapproval.notification.smtp;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells which addresses no mail server could ever deliver to. */
public final class Addresses {

    private static final int LIMIT = 254;
    // Stricter than the standard: quoted names, comments and groups have no use here and are the way to smuggle
    // recipients in.
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]+");

    private Addresses() {}

    /** Why this address is impossible; empty if it may exist. */
    public static Optional<String> problemOf(String address) {
        if (address.isBlank()) {
            return Optional.of("There is no e-mail address.");
        }
        if (address.length() > LIMIT || !SHAPE.matcher(address).matches()) {
            return Optional.of("This is not an e-mail address.");
        }
        try {
            new InternetAddress(address, true).validate();
            return Optional.empty();
        } catch (AddressException e) {
            return Optional.of("This is not an e-mail address.");
        }
    }
}
