package org.mapiscope.subsystem.profile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.security.KeyStoreException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.ProfileContent;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;

/**
 * The secrets of profiles: encrypts and decrypts those that are stored, and keeps in memory those that are not. Thread-safe.
 *
 * <p>AES-GCM, keys of 256 bits; the section and the property are authenticated with the value, so that a stored secret means
 * nothing anywhere else.
 */
final class Secrets {
    private static final System.Logger LOG = System.getLogger(Secrets.class.getName());
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BITS = 256;
    private static final int NONCE_SIZE = 12;
    private static final int MAC_BITS = 128;

    private final SecretKeys keys;
    private final ProfileStorage storage;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, SecretKey> known = new ConcurrentHashMap<>();
    private final Map<Place, PropValue> inMemory = new ConcurrentHashMap<>();

    Secrets(SecretKeys keys, ProfileStorage storage) {
        this.keys = keys;
        this.storage = storage;
    }

    /** Where a secret belongs. */
    record Place(MapiUid profile, MapiUid section, int property) {}

    /** {@return {@code plain} encrypted} */
    StoredValue seal(String call, Place place, StoredValue plain) throws KeyStoreException, MapiException {
        String name = keyName(call);
        SecretKey key = key(name);
        byte[] nonce = new byte[NONCE_SIZE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, aad(place, plain))
                    .doFinal(plain.bytes().toArray());
            byte[] all = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
            return new StoredValue(plain.type(), Bytes.of(all), Optional.of(name));
        } catch (GeneralSecurityException e) {
            throw new KeyStoreException("the key of the key store does not work: " + e.getMessage(), e);
        }
    }

    /** {@return the value that {@link #seal} was given} */
    PropValue open(Place place, StoredValue sealed) throws KeyStoreException {
        SecretKey key = key(sealed.key().orElseThrow());
        byte[] all = sealed.bytes().toArray();
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, all, aad(place, sealed));
            byte[] plain = cipher.doFinal(all, NONCE_SIZE, all.length - NONCE_SIZE);
            return ValueCodec.decode(PropTag.of(place.property(), sealed.type()), Bytes.of(plain));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new KeyStoreException("the stored secret cannot be decrypted: " + e.getMessage(), e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] aad) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(MAC_BITS, nonce, 0, NONCE_SIZE));
        cipher.updateAAD(aad);
        return cipher;
    }

    /** Without the profile, so that its copy can be read too. */
    private static byte[] aad(Place place, StoredValue value) {
        return ByteBuffer.allocate(MapiUid.SIZE + Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN)
                .put(place.section().bytes().toArray())
                .putInt(PropTag.of(place.property(), value.type()).value()).array();
    }

    private SecretKey key(String name) throws KeyStoreException {
        return find(name).orElseThrow(() -> new KeyStoreException(
                "the key store has no key '" + name + "', or does not give it to this program"));
    }

    private Optional<SecretKey> find(String name) throws KeyStoreException {
        SecretKey key = known.get(name);
        Optional<SecretKey> found = key == null ? keys.find(name) : Optional.of(key);
        found.ifPresent(each -> known.put(name, each));
        return found;
    }

    /**
     * {@return the name of the key to encrypt with; a new one when there is none here} Each value keeps the name of its key,
     * so two processes that make one each, or a profile file that comes to another machine, lose nothing.
     */
    private String keyName(String call) throws KeyStoreException, MapiException {
        Optional<String> name = storage.read(call, ProfileStorage.Contents::keyName);
        if (name.isPresent() && find(name.get()).isPresent()) {
            return name.get();
        }
        SecretKey made = newKey();
        String madeName = "profiles " + MapiUid.random();
        keys.keep(madeName, made);
        known.put(madeName, made);
        storage.change(call, contents -> {
            contents.setKeyName(madeName);
            return madeName;
        });
        return madeName;
    }

    private static SecretKey newKey() throws KeyStoreException {
        try {
            KeyGenerator generator = KeyGenerator.getInstance("AES");
            generator.init(KEY_BITS);
            return generator.generateKey();
        } catch (GeneralSecurityException e) {
            throw new KeyStoreException("this Java runtime makes no AES keys", e);
        }
    }

    /** Keeps a secret until the program ends, or the service or temporary profile that it belongs to goes. */
    void remember(Place place, PropValue value) {
        inMemory.put(place, value);
    }

    Optional<PropValue> remembered(Place place) {
        return Optional.ofNullable(inMemory.get(place));
    }

    /** {@return the secrets of a profile that are in memory, by section} */
    Map<MapiUid, Set<PropTag>> remembered(MapiUid profile) {
        Map<MapiUid, Set<PropTag>> found = new TreeMap<>();
        inMemory.forEach((place, value) -> {
            if (place.profile().equals(profile)) {
                found.computeIfAbsent(place.section(), section -> new TreeSet<>()).add(value.tag());
            }
        });
        return found;
    }

    /** Forgets of a profile's secrets in memory those that {@code content} does not name. */
    void keepOnly(MapiUid profile, ProfileContent content) {
        inMemory.keySet().removeIf(place -> place.profile().equals(profile) && content.section(place.section())
                .filter(section -> ContentOfProfile.ids(section).contains(place.property())).isEmpty());
    }

    void forget(Place place) {
        inMemory.remove(place);
    }

    void forgetProfile(MapiUid profile) {
        inMemory.keySet().removeIf(place -> place.profile().equals(profile));
    }

    void forgetSections(MapiUid profile, Set<MapiUid> sections) {
        inMemory.keySet().removeIf(place -> place.profile().equals(profile) && sections.contains(place.section()));
    }

    /** Gives a copy of a profile the secrets of the first that are in memory. */
    void copy(MapiUid from, MapiUid to) {
        inMemory.forEach((place, value) -> {
            if (place.profile().equals(from)) {
                remember(new Place(to, place.section(), place.property()), value);
            }
        });
    }

    static void warn(String words) {
        LOG.log(System.Logger.Level.WARNING, words);
    }

    /** {@return what a person is told of a secret that is not stored} */
    static String notStored(PropTag tag, KeyStoreException why) {
        return "The secret property " + tag + " is kept in memory only and asked for again next time: "
                + why.getMessage();
    }
}
