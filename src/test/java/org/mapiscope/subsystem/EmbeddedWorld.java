package org.mapiscope.subsystem;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.Notification;
import org.mapiscope.mapi.contract.ContractWorld;
import org.mapiscope.mapi.contract.StoreContents;
import org.mapiscope.mapi.contract.WorldFactory;

/** The embedded subsystem, with stores in memory. */
final class EmbeddedWorld implements ContractWorld {
    private final List<ScriptedService> stores;
    private final ScriptedService transport;
    private final EmbeddedFixture fixture;

    private EmbeddedWorld(Path folder, List<StoreContents> contents) throws MapiException {
        stores = contents.stream().map(ScriptedService::serving).toList();
        transport = new ScriptedService("Transport", ScriptedService.Kind.TRANSPORT, true);
        List<ScriptedService> services = new ArrayList<>(stores);
        services.add(transport);
        fixture = EmbeddedFixture.with(folder, settings -> settings.withSharedGrace(Duration.ofMillis(50)),
                services.toArray(ScriptedService[]::new));
    }

    /** Opens such worlds. */
    static final class Factory extends WorldFactory {
        @Override
        public ContractWorld open(Path folder, List<StoreContents> contents) throws MapiException {
            return new EmbeddedWorld(folder, contents);
        }
    }

    private ScriptedService service(String store) {
        return stores.stream().filter(each -> each.name().equals(store)).findFirst().orElseThrow();
    }

    @Override
    public Mapi mapi() {
        return fixture.mapi;
    }

    @Override
    public void addProfile(String name) throws MapiException {
        fixture.createProfile(name);
    }

    @Override
    public String serviceName() {
        return stores.getFirst().name();
    }

    @Override
    public void confirmLogoff(boolean answer) {
        fixture.ui.confirms = answer;
    }

    @Override
    public void chooseProfile(Optional<String> answer) {
        fixture.ui.choice = answer;
    }

    @Override
    public List<Long> owners() {
        return List.copyOf(fixture.ui.owners);
    }

    @Override
    public void failLogon(String store, Optional<HResult> result) {
        service(store).logonAnswer = result.orElse(null);
    }

    @Override
    public void failLogoff(String store, HResult result) {
        service(store).logoffAnswer = result;
    }

    @Override
    public void setInTransit(int flags) {
        transport.inTransit = flags;
    }

    @Override
    public void optOutOfFastShutdown(String store) {
        service(store).fastShutdownAnswer = HResult.MAPI_E_NO_SUPPORT;
    }

    @Override
    public void tell(String store, Notification notification) throws MapiException {
        service(store).notifyStore(notification);
    }

    @Override
    public int openStoreLogons() {
        return stores.stream().mapToInt(each -> each.openLogons.get()).sum();
    }

    @Override
    public void close() {
        fixture.close();
    }
}
