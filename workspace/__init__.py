"""The screens of the product, one package a screen."""
