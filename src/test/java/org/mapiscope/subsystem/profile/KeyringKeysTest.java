package org.mapiscope.subsystem.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.github.javakeyring.PasswordAccessException;
import java.security.KeyStoreException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class KeyringKeysTest {
    private static final SecretKey KEY = new SecretKeySpec(new byte[32], "AES");

    /** Passwords in memory; one that is not there is an exception, as java-keyring has it. */
    private static final class MapStore implements KeyringKeys.PasswordStore {
        private final Map<String, String> passwords = new HashMap<>();
        private final AtomicInteger opened = new AtomicInteger();

        @Override
        public @Nullable String get(String name) throws PasswordAccessException {
            if (!passwords.containsKey(name)) {
                throw new PasswordAccessException("No credentials found");
            }
            return passwords.get(name);
        }

        @Override
        public void set(String name, String password) {
            passwords.put(name, password);
        }

        @Override
        public void close() {
            opened.decrementAndGet();
        }
    }

    private static KeyringKeys keys(MapStore store) {
        return new KeyringKeys(() -> {
            store.opened.incrementAndGet();
            return store;
        }, Duration.ofSeconds(30));
    }

    @Test
    void aKeyIsFoundAgainAndTheKeyStoreIsClosed() throws KeyStoreException {
        MapStore store = new MapStore();

        keys(store).keep("k", KEY);

        assertEquals(Optional.of(KEY), keys(store).find("k"));
        assertEquals(Optional.empty(), keys(store).find("other"));
        assertEquals(0, store.opened.get());
    }

    @Test
    void whatIsNoKeyIsSaidToBeNone() {
        MapStore store = new MapStore();
        store.set("k", "%%%");

        assertEquals("what the key store has as MapiScope k is no key",
                assertThrows(KeyStoreException.class, () -> keys(store).find("k")).getMessage());
    }

    @Test
    void aKeyStoreThatIsNotThereSaysSo() {
        KeyringKeys keys = new KeyringKeys(() -> {
            throw new UnsatisfiedLinkError("no library");
        }, Duration.ofSeconds(30));

        assertEquals("the key store refused: java.lang.UnsatisfiedLinkError: no library",
                assertThrows(KeyStoreException.class, () -> keys.find("k")).getMessage());
    }

    @Test
    @Timeout(20)
    void aKeyStoreThatHangsIsLeftAloneAfterItsTime() {
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger opened = new AtomicInteger();
        KeyringKeys keys = new KeyringKeys(() -> {
            opened.incrementAndGet();
            never.await();
            return new MapStore();
        }, Duration.ofMillis(100));

        assertEquals("the key store did not answer within 0 seconds",
                assertThrows(KeyStoreException.class, () -> keys.keep("k", KEY)).getMessage());
        assertEquals("the key store did not answer",
                assertThrows(KeyStoreException.class, () -> keys.find("k")).getMessage());
        assertEquals(1, opened.get());
        never.countDown();
    }
}
