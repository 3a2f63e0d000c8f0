package org.mapiscope.operation.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.registry.MemoryRegistry;
import org.mapiscope.registry.RegistryKey;
import org.mapiscope.registry.RegistryValue;
import org.mapiscope.registry.profile.ProfilePlaces;
import org.mapiscope.subsystem.profile.Profiles;
import org.mapiscope.subsystem.table.RowTable;

/** Profiles whose values are not what they should be. */
class DamagedProfileTest {
    private static final int ROUNDS = 150;
    /** In how many a value is changed, or left out. */
    private static final int ONE_OF = 8;
    private static final int MANY = 20_000;

    private final Random random = new Random(24);

    @Test
    void damagedValuesHideNothingButThemselves() throws Exception {
        MemoryRegistry whole = MadeUpProfile.registry();
        int stores = 0;
        for (int i = 0; i < ROUNDS; i++) {
            MemoryRegistry damaged = new MemoryRegistry();
            damage(whole.root(), damaged);
            ProfileSnapshot snapshot = ProfileSources.of(damaged, Optional.empty()).getFirst().read(MadeUpProfile.NAME);
            assertEquals(22, snapshot.sections().size());
            stores += snapshot.stores().size();
            readThroughMapi(damaged);
        }
        assertTrue(stores > ROUNDS / 2, "hardly a store was found: " + stores);
    }

    private void damage(RegistryKey from, MemoryRegistry to) throws IOException {
        for (RegistryValue value : from.values()) {
            int what = random.nextInt(ONE_OF);
            if (what > 0) {
                to.key(from.path()).value(what == 1 ? name(value) : value.name(), what == 2
                        ? random.nextInt(13)
                        : value.type(), what == 3 ? bytes(value.data()) : value.data());
            }
        }
        if (!from.path().isEmpty()) {
            to.key(from.path());
        }
        for (RegistryKey key : from.subkeys()) {
            damage(key, to);
        }
    }

    private String name(RegistryValue value) {
        return value.name().length() < 2 ? value.name() : value.name().substring(0, value.name().length() - 1) + "1";
    }

    private Bytes bytes(Bytes whole) {
        byte[] bytes = new byte[random.nextInt(whole.size() + 4)];
        random.nextBytes(bytes);
        System.arraycopy(whole.toArray(), 0, bytes, 0, Math.min(random.nextInt(bytes.length + 1), whole.size()));
        return Bytes.of(bytes);
    }

    private static void readThroughMapi(MemoryRegistry registry) throws IOException, MapiException {
        try (Profiles profiles = Profiles.ofRegistry(ProfilePlaces.find(registry).getFirst(), "damaged", List.of(),
                rows -> new RowTable(rows, Runnable::run));
                MapiTable providers = profiles.admin().adminServices(MadeUpProfile.NAME, 0, 0).getProviderTable(0)) {
            assertTrue(providers.getRowCount(0).rows() <= 7);
        }
    }

    @Test
    void listsOfManyThatAreNotThereTakeNoTime() throws Exception {
        MemoryRegistry registry = MadeUpProfile.registry();
        byte[] uids = new byte[MANY * 16];
        random.nextBytes(uids);
        registry.key(MadeUpProfile.KEY + "\\" + MadeUpProfile.SERVICES).binary("01023d0e", uids).binary("01023d00",
                uids);
        registry.key(MadeUpProfile.KEY + "\\" + MadeUpProfile.PST).binary("01023d00", uids);
        ProfileSource source = ProfileSources.of(registry, Optional.empty()).getFirst();

        ProfileSnapshot snapshot = assertTimeout(Duration.ofSeconds(5), () -> source.read(MadeUpProfile.NAME));

        assertEquals(MANY, snapshot.services().size());
    }
}
