"""Language models behind the playbook's own schemas. Off until a provider is named; a wrong answer is never used.

Pure Python: what is stored, what is allowed and what it may cost is decided by the caller, through a `Journal`.
"""
