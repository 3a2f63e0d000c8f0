package org.mapiscope.subsystem.profile;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.function.Executable;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.MsgServiceAdmin;
import org.mapiscope.mapi.ProfAdmin;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.spi.RowSource;

/** Profiles in a folder of a test's, with the {@link FileService} installed, whose tables only keep their rows. */
final class TestProfiles implements AutoCloseable {
    final Profiles profiles;
    private final List<RowSource> shown = new ArrayList<>();

    TestProfiles(Path folder, SecretKeys keys) {
        profiles = Profiles.open(folder, keys, List.of(new FileService()), this::table);
    }

    TestProfiles(Path folder) {
        this(folder, new NoKeys());
    }

    private MapiTable table(RowSource rows) {
        shown.add(rows);
        return (MapiTable) Proxy.newProxyInstance(MapiTable.class.getClassLoader(), new Class<?>[]{MapiTable.class},
                (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    /** {@return all rows of the table that was made last} */
    List<List<PropValue>> rows(List<PropTag> columns) throws MapiException {
        RowSource last = shown.getLast();
        List<List<PropValue>> rows = new ArrayList<>();
        for (long i = 0; i < last.size(); i++) {
            rows.add(last.row(i, columns));
        }
        return rows;
    }

    ProfAdmin admin() {
        return profiles.admin();
    }

    void create(String name) throws MapiException {
        admin().createProfile(name, 0, 0);
    }

    MsgServiceAdmin services(String profile) throws MapiException {
        return admin().adminServices(profile, 0, 0);
    }

    MapiUid addService(String profile, String displayName) throws MapiException {
        return services(profile).createMsgService(FileService.NAME, displayName, 0, 0);
    }

    @Override
    public void close() {
        profiles.close();
    }

    /** {@return the words of the failure} */
    static String failure(HResult expected, Executable call) {
        MapiException failure = Assertions.assertThrows(MapiException.class, call);
        Assertions.assertEquals(expected, failure.result(), failure.detail());
        return failure.detail();
    }
}
