package org.mapiscope.subsystem.profile;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropType;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What the file holds, within one transaction. Not thread-safe. */
final class SqliteContents implements ProfileStorage.Contents {
    private static final String KEY_SETTING = "key";

    private final String call;
    private final DatabaseFile file;
    private final Connection connection;

    SqliteContents(String call, DatabaseFile file, Connection connection) {
        this.call = call;
        this.file = file;
        this.connection = connection;
    }

    @Override
    public List<ProfileStorage.ProfileName> names() throws MapiException {
        return query("SELECT id, name, is_default FROM profile ORDER BY folded",
                row -> new ProfileStorage.ProfileName(uid(row, 1), row.getString(2), row.getBoolean(3)));
    }

    @Override
    public Optional<ProfileData> find(MapiUid id) throws MapiException {
        List<ProfileStorage.ProfileName> found = query("SELECT id, name, is_default FROM profile WHERE id = ?",
                row -> new ProfileStorage.ProfileName(uid(row, 1), row.getString(2), row.getBoolean(3)), bytes(id));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<ProfileData.Service> services = query(
                "SELECT uid, name, named FROM service WHERE profile = ? ORDER BY place",
                row -> new ProfileData.Service(uid(row, 1), row.getString(2), row.getBoolean(3)), bytes(id));
        List<ProfileData.Provider> providers = query(
                "SELECT uid, service, kind, dll_name, display, flags FROM provider WHERE profile = ? ORDER BY place",
                row -> new ProfileData.Provider(uid(row, 1), uid(row, 2), row.getInt(3), row.getString(4),
                        row.getString(5), row.getInt(6)),
                bytes(id));
        return Optional.of(new ProfileData(id, found.getFirst().name(), found.getFirst().isDefault(), services,
                providers, sections(id)));
    }

    private Map<MapiUid, Map<Integer, StoredValue>> sections(MapiUid profile) throws MapiException {
        Map<MapiUid, Map<Integer, StoredValue>> sections = new TreeMap<>();
        List<Property> properties = query("SELECT section, id, type, value, key FROM property WHERE profile = ?",
                row -> new Property(uid(row, 1), row.getInt(2), new StoredValue(new PropType(row.getInt(3) & 0xFFFF),
                        Bytes.of(row.getBytes(4)), Optional.ofNullable(row.getString(5)))),
                bytes(profile));
        for (Property property : properties) {
            sections.computeIfAbsent(property.section(), uid -> new TreeMap<>()).put(property.id(), property.value());
        }
        return sections;
    }

    private record Property(MapiUid section, int id, StoredValue value) {}

    @Override
    public void put(ProfileData profile) throws MapiException {
        byte[] id = bytes(profile.id());
        remove(profile.id());
        execute("INSERT INTO profile (id, name, folded, is_default) VALUES (?, ?, ?, ?)", id, profile.name(),
                Require.folded(profile.name()), profile.isDefault());
        int place = 0;
        for (ProfileData.Service service : profile.services()) {
            execute("INSERT INTO service (profile, uid, place, name, named) VALUES (?, ?, ?, ?, ?)", id,
                    bytes(service.uid()), place++, service.name(), service.named());
        }
        place = 0;
        for (ProfileData.Provider provider : profile.providers()) {
            execute("INSERT INTO provider (profile, uid, service, place, kind, dll_name, display, flags)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)", id, bytes(provider.uid()), bytes(provider.service()), place++,
                    provider.kind(), provider.dllName(), provider.providerDisplay(), provider.flags());
        }
        for (Map.Entry<MapiUid, Map<Integer, StoredValue>> section : profile.sections().entrySet()) {
            for (Map.Entry<Integer, StoredValue> property : section.getValue().entrySet()) {
                StoredValue value = property.getValue();
                execute("INSERT INTO property (profile, section, id, type, value, key) VALUES (?, ?, ?, ?, ?, ?)", id,
                        bytes(section.getKey()), property.getKey(), value.type().value(), value.bytes().toArray(),
                        value.key().orElse(null));
            }
        }
    }

    @Override
    public void remove(MapiUid id) throws MapiException {
        execute("DELETE FROM profile WHERE id = ?", bytes(id));
    }

    @Override
    public Optional<String> keyName() throws MapiException {
        return query("SELECT value FROM setting WHERE name = ?", row -> row.getString(1), KEY_SETTING).stream()
                .findFirst();
    }

    @Override
    public void setKeyName(String name) throws MapiException {
        execute("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", KEY_SETTING, name);
    }

    /** Reads one row's columns. */
    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Row<T> reader, Object... arguments) throws MapiException {
        List<T> result = new ArrayList<>();
        try (PreparedStatement statement = prepared(sql, arguments); ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                result.add(reader.of(rows));
            }
        } catch (SQLException e) {
            throw file.failures().of(call, e);
        }
        return result;
    }

    private void execute(String sql, @Nullable Object... arguments) throws MapiException {
        try (PreparedStatement statement = prepared(sql, arguments)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw file.failures().of(call, e);
        }
    }

    private PreparedStatement prepared(String sql, @Nullable Object... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    private static byte[] bytes(MapiUid uid) {
        return uid.bytes().toArray();
    }

    private static MapiUid uid(ResultSet row, int column) throws SQLException {
        Bytes bytes = Bytes.of(row.getBytes(column));
        if (bytes.size() != MapiUid.SIZE) {
            throw new SQLiteException("an identifier in it has " + bytes.size() + " bytes",
                    SQLiteErrorCode.SQLITE_CORRUPT);
        }
        return new MapiUid(bytes);
    }
}
