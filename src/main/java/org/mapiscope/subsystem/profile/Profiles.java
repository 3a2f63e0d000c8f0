package org.mapiscope.subsystem.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.ProfAdmin;
import org.mapiscope.mapi.spi.MessageService;
import org.mapiscope.mapi.spi.RowSource;
import org.mapiscope.registry.profile.ProfilePlace;

/**
 * The profiles of the embedded subsystem: lasting ones in a file, temporary ones in memory. Thread-safe; other processes may
 * use the same file.
 *
 * <p>The file is opened when it is first needed. When it cannot be used, each call that needs it says so; temporary profiles
 * work all the same.
 */
public final class Profiles implements AutoCloseable {
    /** The name of the file within its folder. */
    public static final String FILE_NAME = "profiles.db";

    private static final System.Logger LOG = System.getLogger(Profiles.class.getName());

    private final Optional<Path> folder;
    private final ProfileStorage disk;
    private final ProfileStorage memory = new MemoryStorage();
    private final Secrets secrets;
    private final List<MessageService> services;
    private final Function<RowSource, MapiTable> tables;
    private final AtomicLong moments = new AtomicLong();
    private final List<Profile> open = new CopyOnWriteArrayList<>();

    private Profiles(Optional<Path> folder, ProfileStorage disk, Secrets secrets, List<MessageService> services,
            Function<RowSource, MapiTable> tables) {
        this.folder = folder;
        this.disk = disk;
        this.secrets = secrets;
        this.services = List.copyOf(services);
        this.tables = tables;
    }

    /**
     * {@return the profiles in {@code folder}, which is made with the first change}
     *
     * @param services those that are installed
     * @param tables makes a table over rows
     */
    public static Profiles open(Path folder, SecretKeys keys, List<MessageService> services,
            Function<RowSource, MapiTable> tables) {
        ProfileStorage disk = new SqliteStorage(folder.resolve(FILE_NAME));
        return new Profiles(Optional.of(folder), disk, new Secrets(keys, disk), services, tables);
    }

    /**
     * {@return the profiles in one place of a registry, read now: they can be read only}
     *
     * @param source what the registry is called, for people
     * @param services those that are installed; profiles may have others
     * @param tables makes a table over rows
     */
    public static Profiles ofRegistry(ProfilePlace place, String source, List<MessageService> services,
            Function<RowSource, MapiTable> tables) throws IOException {
        ProfileStorage registry = RegistryStorage.read(place, source);
        return new Profiles(Optional.empty(), registry, new Secrets(new NoKeys(), registry), services, tables);
    }

    /** {@return the folder that they are in, which need not be there; empty when they are in a registry} */
    public Optional<Path> folder() {
        return folder;
    }

    /** {@return the registry that they are in; empty when they are in a folder} */
    public Optional<String> registryFile() {
        return disk.registryFile();
    }

    /** {@return MAPI's way to administer them} */
    public ProfAdmin admin() {
        return new ProfileAdmin(this);
    }

    /**
     * {@return the profile for a session, which closes it at its end}
     *
     * @throws MapiException {@code MAPI_E_NOT_FOUND}; those of a file that cannot be used
     */
    public Profile open(String name) throws MapiException {
        Profile profile = new Profile(handle("MAPILogonEx", name));
        open.add(profile);
        // what was changed before it was among those that are told
        profile.refresh();
        return profile;
    }

    /** {@return the name of the default profile} */
    public Optional<String> defaultProfile() throws MapiException {
        return names("MAPILogonEx").stream().filter(ProfileStorage.ProfileName::isDefault)
                .map(ProfileStorage.ProfileName::name).findFirst();
    }

    /** {@return whether there is a profile of that name, a temporary one included} */
    public boolean exists(String name) throws MapiException {
        return find("MAPILogonEx", name).isPresent();
    }

    /** {@return the names of the lasting profiles, in alphabetic order} */
    public List<String> names() throws MapiException {
        return names("IProfAdmin::GetProfileTable").stream().map(ProfileStorage.ProfileName::name).toList();
    }

    List<ProfileStorage.ProfileName> names(String call) throws MapiException {
        return disk.read(call, ProfileStorage.Contents::names);
    }

    MapiTable table(RowSource rows) {
        return tables.apply(rows);
    }

    Secrets secrets() {
        return secrets;
    }

    Optional<MessageService> service(String name) {
        return services.stream().filter(service -> service.name().equalsIgnoreCase(name)).findFirst();
    }

    /** {@return the names of the installed services, for people} */
    String serviceNames() {
        return services.stream().map(MessageService::name).collect(Collectors.joining(", "));
    }

    // ReferenceEquality: there is one storage of each kind
    @SuppressWarnings("ReferenceEquality")
    boolean isTemporary(ProfileStorage storage) {
        return storage == memory;
    }

    ProfileStorage disk() {
        return disk;
    }

    ProfileStorage memory() {
        return memory;
    }

    /** {@return the profile of that name, in memory or in the file} */
    Optional<ProfileHandle> find(String call, String name) throws MapiException {
        Optional<ProfileHandle> temporary = find(call, name, memory);
        return temporary.isPresent() ? temporary : find(call, name, disk);
    }

    private Optional<ProfileHandle> find(String call, String name, ProfileStorage storage) throws MapiException {
        return storage.read(call, contents -> contents.find(name))
                .map(data -> new ProfileHandle(this, storage, new ProfileHandle.Snapshot(0, data)));
    }

    /** @throws MapiException {@code MAPI_E_NOT_FOUND} */
    ProfileHandle handle(String call, String name) throws MapiException {
        return find(call, name).orElseThrow(() -> noProfile(call, name));
    }

    static MapiException noProfile(String call, String name) {
        return new MapiException(call, HResult.MAPI_E_NOT_FOUND, "there is no profile '" + name + "'");
    }

    static MapiException collision(String call, String name) {
        return new MapiException(call, HResult.MAPI_E_COLLISION, "there is a profile '" + name + "' already");
    }

    /** {@return whether the file has a profile of that name; no, when it cannot be used} */
    boolean isOnDisk(String call, String name) {
        try {
            return disk.read(call, contents -> contents.named(name)).isPresent();
        } catch (MapiException e) {
            LOG.log(System.Logger.Level.DEBUG, "A temporary profile is made without a look at the lasting ones", e);
            return false;
        }
    }

    /**
     * {@return a number that is larger than all before} Within a read or a change of one storage such numbers have the order
     * in which these happened.
     */
    long moment() {
        return moments.incrementAndGet();
    }

    /** Makes a change, and tells the sessions on the profiles that {@code work} returns how these are now. */
    void change(ProfileStorage storage, String call, ProfileStorage.Work<List<ProfileData>> work)
            throws MapiException {
        List<ProfileHandle.Snapshot> changed = storage.change(call, contents -> {
            List<ProfileData> profiles = work.on(contents);
            long moment = moment();
            return profiles.stream().map(data -> new ProfileHandle.Snapshot(moment, data)).toList();
        });
        for (ProfileHandle.Snapshot snapshot : changed) {
            open.stream().filter(profile -> profile.id().equals(snapshot.data().id()))
                    .forEach(profile -> profile.update(snapshot));
        }
    }

    void closed(Profile profile) {
        open.remove(profile);
        MapiUid id = profile.id();
        if (profile.isTemporary() && open.stream().noneMatch(other -> other.id().equals(id))) {
            removeTemporary(id);
        }
    }

    private void removeTemporary(MapiUid id) {
        secrets.forgetProfile(id);
        try {
            memory.change("IMAPISession::Logoff", contents -> {
                contents.remove(id);
                return id;
            });
        } catch (MapiException e) {
            throw new IllegalStateException("Memory cannot fail", e);
        }
    }

    /** Closes the file and drops the temporary profiles. */
    @Override
    public void close() {
        memory.close();
        disk.close();
    }
}
