package org.mapiscope.subsystem.profile;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.security.KeyStoreException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Keys in the key store of the system: Windows' credential manager, macOS' keychain, the secret service of a Linux desktop.
 * Thread-safe.
 *
 * <p>The key store is called on a thread of its own, and closed after each call, since an open one keeps the program running.
 * One that does not answer in time is not asked again.
 */
public final class KeyringKeys implements SecretKeys {
    private static final String PROGRAM = "MapiScope";

    /** Long enough for a person to type the password that opens the key store. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Callable<PasswordStore> opener;
    private final Duration patience;
    private final ExecutorService thread = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("key-store").factory());
    private volatile boolean silent;

    public KeyringKeys() {
        this(KeyringKeys::systemStore, PATIENCE);
    }

    KeyringKeys(Callable<PasswordStore> opener, Duration patience) {
        this.opener = opener;
        this.patience = patience;
    }

    /** What a key store keeps: passwords under names. */
    interface PasswordStore {
        @Nullable
        String get(String name) throws PasswordAccessException;

        void set(String name, String password) throws PasswordAccessException;

        void close() throws Exception;
    }

    private static PasswordStore systemStore() throws BackendNotSupportedException {
        Keyring keyring = Keyring.create();
        return new PasswordStore() {
            @Override
            public @Nullable String get(String name) throws PasswordAccessException {
                return keyring.getPassword(PROGRAM, name);
            }

            @Override
            public void set(String name, String password) throws PasswordAccessException {
                keyring.setPassword(PROGRAM, name, password);
            }

            @Override
            public void close() throws Exception {
                keyring.close();
            }
        };
    }

    @Override
    public Optional<SecretKey> find(String name) throws KeyStoreException {
        Optional<String> password = ask(store -> get(store, name));
        try {
            return password.map(text -> new SecretKeySpec(Base64.getDecoder().decode(text), "AES"));
        } catch (IllegalArgumentException e) {
            throw new KeyStoreException("what the key store has as " + PROGRAM + " " + name + " is no key", e);
        }
    }

    /** The library says in the same way that there is no such password, and that it is not given. */
    private static Optional<String> get(PasswordStore store, String name) {
        try {
            return Optional.ofNullable(store.get(name));
        } catch (PasswordAccessException e) {
            return Optional.empty();
        }
    }

    @Override
    public void keep(String name, SecretKey key) throws KeyStoreException {
        String text = Base64.getEncoder().encodeToString(key.getEncoded());
        ask(store -> {
            store.set(name, text);
            return text;
        });
    }

    /** What is asked of an open key store. */
    private interface Question<T> {
        T of(PasswordStore store) throws PasswordAccessException;
    }

    private <T> T ask(Question<T> question) throws KeyStoreException {
        if (silent) {
            throw new KeyStoreException("the key store did not answer");
        }
        Future<T> answer = thread.submit(() -> {
            PasswordStore store = opener.call();
            try {
                return question.of(store);
            } finally {
                store.close();
            }
        });
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            silent = true;
            throw new KeyStoreException("the key store did not answer within " + patience.toSeconds() + " seconds", e);
        } catch (ExecutionException e) {
            throw new KeyStoreException("the key store refused: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeyStoreException("the wait for the key store was interrupted", e);
        }
    }
}
