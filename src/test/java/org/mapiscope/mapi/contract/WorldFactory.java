package org.mapiscope.mapi.contract;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.mapiscope.mapi.MapiException;

/** Opens worlds of one subsystem: the extension of a class whose nested classes are contracts. */
public abstract class WorldFactory implements ParameterResolver {
    /**
     * {@return a world with these stores}
     *
     * @param folder empty, for whatever the subsystem keeps
     */
    public abstract ContractWorld open(Path folder, List<StoreContents> stores) throws MapiException;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == WorldFactory.class;
    }

    @Override
    public WorldFactory resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return this;
    }
}
