package org.trainingapproval.platform.engine;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/** Stores passwords with PBKDF2 instead of the engine's single round. Implements an interface of the engine's inside. */
final class Pbkdf2Passwords implements PasswordEncryptor {

    private static final int SALT_BYTES = 16;

    private final int iterations;
    private final Pbkdf2PasswordEncoder encoder;

    Pbkdf2Passwords(int iterations) {
        this.iterations = iterations;
        this.encoder =
                new Pbkdf2PasswordEncoder("", SALT_BYTES, iterations, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
    }

    @Override
    public String encrypt(String password) {
        return encoder.encode(password);
    }

    @Override
    public boolean check(String password, String encrypted) {
        return encoder.matches(password, encrypted);
    }

    /** Part of each stored password, so that it is checked with the rounds that it was stored with. */
    @Override
    public String hashAlgorithmName() {
        return "PBKDF2-SHA256-" + iterations;
    }
}
