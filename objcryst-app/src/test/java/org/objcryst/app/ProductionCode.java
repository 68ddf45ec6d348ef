package org.objcryst.app;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** Leaves out tests, wherever they come from: folders of this build or the jar of another module's tests. */
public final class ProductionCode implements ImportOption {
    public ProductionCode() {}

    @Override
    public boolean includes(Location location) {
        return !location.contains("/test-classes/") && !location.contains("-tests.jar");
    }
}
