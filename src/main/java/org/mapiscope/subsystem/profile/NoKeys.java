package org.mapiscope.subsystem.profile;

import java.security.KeyStoreException;
import java.util.Optional;
import javax.crypto.SecretKey;

/** No key store: secrets are then kept in memory only. Thread-safe. */
public final class NoKeys implements SecretKeys {
    @Override
    public Optional<SecretKey> find(String name) throws KeyStoreException {
        throw new KeyStoreException("there is no key store");
    }

    @Override
    public void keep(String name, SecretKey key) throws KeyStoreException {
        throw new KeyStoreException("there is no key store");
    }
}
