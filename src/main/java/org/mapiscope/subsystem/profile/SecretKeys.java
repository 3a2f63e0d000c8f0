package org.mapiscope.subsystem.profile;

import java.security.KeyStoreException;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * Where the keys are kept that secrets of profiles are encrypted with. Thread-safe; each call ends within a bounded time.
 *
 * <p>It is asked only when a secret is read or written.
 */
public interface SecretKeys {
    /**
     * {@return the key of that name; empty when there is none, or when it is not given to this program}
     *
     * @throws KeyStoreException when there is no key store, or it does not answer; says why, in words for people
     */
    Optional<SecretKey> find(String name) throws KeyStoreException;

    /**
     * Keeps a key under a name of its own.
     *
     * @throws KeyStoreException when it cannot be kept; says why, in words for people
     */
    void keep(String name, SecretKey key) throws KeyStoreException;
}
