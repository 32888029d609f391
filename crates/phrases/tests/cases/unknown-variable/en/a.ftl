by = By { $name }
plain = Plain
