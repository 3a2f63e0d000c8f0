package org.mapiscope.subsystem.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.IntPointer;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.mapi.spi.LogonRequest;
import org.mapiscope.mapi.spi.MapiSupport;
import org.mapiscope.mapi.spi.MessageService;
import org.mapiscope.mapi.spi.MsProvider;
import org.mapiscope.mapi.spi.XpLogon;
import org.mapiscope.mapi.spi.XpProvider;

/** A service with a message store and a transport, whose display name is made from PR_PST_PATH. */
final class FileService implements MessageService {
    static final String NAME = "FILE MS";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String displayName() {
        return "File";
    }

    @Override
    public String providerDllName() {
        return "org.mapiscope.test";
    }

    @Override
    public Set<PropTag> plainProperties() {
        return Set.of(PropTags.PR_PST_PATH_W);
    }

    @Override
    public List<PropValue> configure(List<PropValue> values) {
        List<PropValue> made = new ArrayList<>(values);
        PropValues.of(values).string(PropTags.PR_PST_PATH_W).ifPresent(path -> made
                .add(new PropValue.UnicodeValue(PropTags.PR_DISPLAY_NAME_W,
                        path.substring(path.lastIndexOf('/') + 1))));
        return made;
    }

    @Override
    public Optional<MsProvider> msProviderInit() {
        return Optional.of(new Store());
    }

    @Override
    public Optional<XpProvider> xpProviderInit() {
        return Optional.of(new Transport());
    }

    private static final class Store implements MsProvider {
        @Override
        public MsLogonResult logon(MapiSupport support, LogonRequest request) throws MapiException {
            throw new MapiException("IMSProvider::Logon", HResult.MAPI_E_NO_SUPPORT, "");
        }

        @Override
        public void shutdown(@Nullable IntPointer flags) {}

        @Override
        public void close() {}
    }

    private static final class Transport implements XpProvider {
        @Override
        public XpLogon transportLogon(MapiSupport support, LogonRequest request) throws MapiException {
            throw new MapiException("IXPProvider::TransportLogon", HResult.MAPI_E_NO_SUPPORT, "");
        }

        @Override
        public void shutdown(@Nullable IntPointer flags) {}

        @Override
        public void close() {}
    }
}
