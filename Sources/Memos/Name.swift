/// Every name that a template may ask for.
enum Name: String, CaseIterable { case title }
