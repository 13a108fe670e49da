public import Staging
public import Store

extension VendorDatabase: ForgettingLedger {}
